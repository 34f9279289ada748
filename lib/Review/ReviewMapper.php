<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Review;

use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<Review> */
final class ReviewMapper extends QBMapper {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_review', Review::class);
	}

	public function ofItem(int $itemId): ?Review {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('item_id', $query->createNamedParameter($itemId, IQueryBuilder::PARAM_INT)));
		return $this->findEntities($query)[0] ?? null;
	}

	/** @return bool false when somebody changed the circuit or answered meanwhile */
	public function advance(Review $review): bool {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('version', $query->createNamedParameter($review->getVersion() + 1, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($review->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('version', $query->createNamedParameter($review->getVersion(), IQueryBuilder::PARAM_INT)));
		if ($query->executeStatement() !== 1) {
			return false;
		}
		$review->setVersion($review->getVersion() + 1);
		return true;
	}

	/** The circuit has changed, by an answer: whoever edits it learns of it. */
	public function touch(int $itemId): void {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('version', $query->func()->add('version', $query->expr()->literal(1, IQueryBuilder::PARAM_INT)))
			->where($query->expr()->eq('item_id', $query->createNamedParameter($itemId, IQueryBuilder::PARAM_INT)));
		$query->executeStatement();
	}
}
