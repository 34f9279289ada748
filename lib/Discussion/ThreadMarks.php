<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

use OCA\ConseilMunicipal\Database\UniqueKey;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** How far each person has read what is said about an item. Nobody else reads it. */
final class ThreadMarks {
	private const TABLE = 'conseil_thread_mark';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * @param int $seenId id of the last message seen; a mark never goes back
	 * @return bool false when the person had read that far already
	 */
	public function advance(Thread $thread, int $seenId): bool {
		if ($this->update($thread, $seenId)) {
			return true;
		}
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'council_id' => $query->createNamedParameter($thread->item->getCouncilId(), IQueryBuilder::PARAM_INT),
			'item_id' => $query->createNamedParameter($thread->item->getId(), IQueryBuilder::PARAM_INT),
			'uid' => $query->createNamedParameter($thread->workspace->uid()),
			'seen_id' => $query->createNamedParameter($seenId, IQueryBuilder::PARAM_INT),
		]);
		if (!UniqueKey::insert($query->executeStatement(...))) {
			return $this->update($thread, $seenId); // read that far already, or in another window at this moment
		}
		return true;
	}

	/** @return int id of the last message that the person has seen, 0 before the first */
	public function seenId(Thread $thread): int {
		$query = $this->db->getQueryBuilder();
		$query->select('seen_id')->from(self::TABLE)
			->where($query->expr()->eq('item_id', $query->createNamedParameter($thread->item->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('uid', $query->createNamedParameter($thread->workspace->uid())));
		$result = $query->executeQuery();
		$seenId = $result->fetchOne();
		$result->closeCursor();
		return is_numeric($seenId) ? (int)$seenId : 0;
	}

	private function update(Thread $thread, int $seenId): bool {
		$query = $this->db->getQueryBuilder();
		$seen = $query->createNamedParameter($seenId, IQueryBuilder::PARAM_INT);
		$query->update(self::TABLE)->set('seen_id', $seen)
			->where($query->expr()->eq('item_id', $query->createNamedParameter($thread->item->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('uid', $query->createNamedParameter($thread->workspace->uid())))
			->andWhere($query->expr()->lt('seen_id', $seen));
		return $query->executeStatement() > 0;
	}
}
