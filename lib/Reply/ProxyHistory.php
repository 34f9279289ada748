<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Every proxy of a meeting, also those that ended.
 *
 * @psalm-import-type ConseilProxyRecord from ResponseDefinitions
 */
final class ProxyHistory {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return list<ConseilProxyRecord> the first one first */
	public function of(Workspace $workspace): array {
		$query = $this->db->getQueryBuilder();
		$query->select('p.giver_id', 'p.state', 'p.origin', 'p.written_on', 'p.given_name', 'p.given_at', 'p.changed_at')
			->selectAlias('m.first_name', 'holder_first')->selectAlias('m.last_name', 'holder_last')
			->from('conseil_proxy', 'p')
			->leftJoin('p', 'conseil_member', 'm', $query->expr()->eq('m.id', 'p.holder_id'))
			->where($query->expr()->eq('p.council_id', $query->createNamedParameter($workspace->meeting->getCouncilId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('p.meeting_id', $query->createNamedParameter($workspace->meeting->getId(), IQueryBuilder::PARAM_INT)))
			->orderBy('p.id');
		$result = $query->executeQuery();
		$zone = $workspace->council()->timeZone();
		$found = [];
		while (is_array($row = $result->fetch())) {
			/** @var array<string, int|string|null> $row */
			$found[] = [
				'giverId' => (int)$row['giver_id'],
				'holder' => trim($row['holder_first'] . ' ' . $row['holder_last']),
				'state' => ProxyState::from((string)$row['state'])->value,
				'origin' => Origin::from((string)$row['origin'])->value,
				'writtenOn' => $row['written_on'] === null ? null : (string)$row['written_on'],
				'givenBy' => (string)$row['given_name'],
				'givenAt' => LocalTime::iso((int)$row['given_at'], $zone),
				'changedAt' => LocalTime::isoOrNull($row['changed_at'] === null ? null : (int)$row['changed_at'], $zone),
			];
		}
		$result->closeCursor();
		return $found;
	}
}
