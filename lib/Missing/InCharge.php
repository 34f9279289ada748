<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Missing;

use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Who is in charge of what an item lacks: its owner, else its rapporteur when he has an account.
 *
 * @psalm-import-type ConseilItem from ResponseDefinitions
 */
final class InCharge {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * @param list<ConseilItem> $items of one council
	 * @return array<int, string> account by item id; items of nobody are left out
	 */
	public function of(int $councilId, array $items): array {
		$rapporteurs = array_values(array_unique(array_filter(array_map(
			static fn (array $item): ?int => $item['owner'] === null ? $item['rapporteurId'] : null, $items,
		), static fn (?int $id): bool => $id !== null)));
		$accounts = $rapporteurs === [] ? [] : $this->accounts($councilId, $rapporteurs);
		$charge = [];
		foreach ($items as $item) {
			$uid = $item['owner']['uid'] ?? $accounts[$item['rapporteurId'] ?? 0] ?? null;
			if ($uid !== null) {
				$charge[$item['id']] = $uid;
			}
		}
		return $charge;
	}

	/**
	 * @param list<int> $memberIds at most as many as an agenda has items
	 * @return array<int, string>
	 */
	private function accounts(int $councilId, array $memberIds): array {
		$query = $this->db->getQueryBuilder();
		$query->select('id', 'uid')->from('conseil_member')
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->in('id', $query->createNamedParameter(array_slice($memberIds, 0, 900), IQueryBuilder::PARAM_INT_ARRAY)))
			->andWhere($query->expr()->isNotNull('uid'));
		$result = $query->executeQuery();
		$accounts = [];
		foreach ($result->fetchAll() as $row) {
			$accounts[(int)$row['id']] = (string)$row['uid'];
		}
		$result->closeCursor();
		return $accounts;
	}
}
