<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Review;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * What a person is asked to sign off now, whatever the meeting.
 *
 * @psalm-import-type ConseilAsk from ResponseDefinitions
 */
final class VisaAsks {
	private const MOST = 100;
	private const NAMES = 5;

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return list<ConseilAsk> one per meeting */
	public function of(Grant $grant): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$me = $query->createNamedParameter($grant->user->getUID());
		$query->select('i.id', 'i.title', 'i.meeting_id')->from('conseil_visa', 'v')
			->innerJoin('v', 'conseil_item', 'i', $expr->eq('i.id', 'v.item_id'))
			->innerJoin('i', 'conseil_meeting', 'm', $expr->eq('m.id', 'i.meeting_id'))
			->where($expr->eq('v.council_id', $query->createNamedParameter($grant->council->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($expr->eq('v.turn', $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL)))
			->andWhere($expr->orX($expr->eq('v.delegate_uid', $me), $expr->andX($expr->isNull('v.delegate_uid'), $expr->eq('v.uid', $me))))
			->andWhere($expr->isNull('i.deleted_at'))->andWhere($expr->isNull('m.deleted_at'))
			->andWhere($expr->eq('m.state', $query->createNamedParameter('draft')))
			->orderBy('m.starts_at')->addOrderBy('i.position')->setMaxResults(self::MOST);
		$result = $query->executeQuery();
		$titles = [];
		while (is_array($row = $result->fetch())) {
			/** @var array{id: int|string, title: string, meeting_id: int|string} $row */
			$titles[(int)$row['meeting_id']][(int)$row['id']] = $row['title'];
		}
		$result->closeCursor();
		return array_map(static fn (int $meetingId, array $items): array => [
			'kind' => 'sign_off',
			'meetingId' => $meetingId,
			'itemIds' => array_keys($items),
			'count' => count($items),
			'names' => array_slice(array_values($items), 0, self::NAMES),
		], array_keys($titles), $titles);
	}
}
