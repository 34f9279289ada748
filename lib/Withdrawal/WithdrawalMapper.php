<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Withdrawal;

use OCA\ConseilMunicipal\Agenda\ItemKind;
use OCA\ConseilMunicipal\Database\UniqueKey;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** One row per item and member. */
final class WithdrawalMapper {
	private const TABLE = 'conseil_withdrawal';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * Every item of the meeting, also one from which nobody withdraws, in one query.
	 *
	 * @return array<int, array{title: string, kind: ItemKind, withdrawn: array<int, Ground>}> by item in the order of the agenda; grounds by member
	 */
	public function ofMeeting(int $councilId, int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select('i.id', 'i.title', 'i.kind', 'w.member_id', 'w.ground')->from('conseil_item', 'i')
			->leftJoin('i', self::TABLE, 'w', $expr->eq('w.item_id', 'i.id'))
			->where($expr->eq('i.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->eq('i.meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->isNull('i.deleted_at'))
			->orderBy('i.position')->addOrderBy('i.id')->addOrderBy('w.id');
		$result = $query->executeQuery();
		$found = [];
		while (is_array($row = $result->fetch())) {
			$id = (int)$row['id'];
			$found[$id] ??= ['title' => (string)$row['title'], 'kind' => ItemKind::from((string)$row['kind']), 'withdrawn' => []];
			if ($row['member_id'] !== null) {
				$found[$id]['withdrawn'][(int)$row['member_id']] = Ground::from((string)$row['ground']);
			}
		}
		$result->closeCursor();
		return $found;
	}

	/** @return bool false when it was written already, with the same ground */
	public function put(int $councilId, int $itemId, int $memberId, Ground $ground, string $by, int $now): bool {
		$query = $this->db->getQueryBuilder();
		$values = [
			'ground' => $query->createNamedParameter($ground->value), 'recorded_by_name' => $query->createNamedParameter(mb_substr($by, 0, 255)),
			'recorded_at' => $query->createNamedParameter($now, IQueryBuilder::PARAM_INT),
		];
		$query->insert(self::TABLE)->values($values + [
			'council_id' => $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT),
			'item_id' => $query->createNamedParameter($itemId, IQueryBuilder::PARAM_INT),
			'member_id' => $query->createNamedParameter($memberId, IQueryBuilder::PARAM_INT),
		]);
		return UniqueKey::insert($query->executeStatement(...)) || $this->change($councilId, $itemId, $memberId, $ground, $by, $now);
	}

	/** @return bool false when nothing was there */
	public function remove(int $councilId, int $itemId, int $memberId): bool {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE);
		return $this->at($query, $councilId, $itemId, $memberId)->executeStatement() === 1;
	}

	private function change(int $councilId, int $itemId, int $memberId, Ground $ground, string $by, int $now): bool {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)
			->set('ground', $query->createNamedParameter($ground->value))
			->set('recorded_by_name', $query->createNamedParameter(mb_substr($by, 0, 255)))
			->set('recorded_at', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT));
		return $this->at($query, $councilId, $itemId, $memberId)
			->andWhere($query->expr()->neq('ground', $query->createNamedParameter($ground->value)))
			->executeStatement() === 1;
	}

	private function at(IQueryBuilder $query, int $councilId, int $itemId, int $memberId): IQueryBuilder {
		return $query->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('item_id', $query->createNamedParameter($itemId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('member_id', $query->createNamedParameter($memberId, IQueryBuilder::PARAM_INT)));
	}
}
