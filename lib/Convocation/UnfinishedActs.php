<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Acts that were sent and whose members were not told, or that something keeps from being finished. */
final class UnfinishedActs {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return ?int when the oldest of them was sent, in Unix seconds */
	public function oldest(): ?int {
		$query = $this->db->getQueryBuilder();
		$query->select($query->func()->min('sent_at'))->from('conseil_convocation')
			->where($query->expr()->isNotNull('follow_at'))
			->andWhere($query->expr()->orX(
				$query->expr()->isNull('told_at'),
				$query->expr()->gt('follow_failures', $query->createNamedParameter(0, IQueryBuilder::PARAM_INT)),
			));
		$result = $query->executeQuery();
		$found = $result->fetchOne();
		$result->closeCursor();
		return is_numeric($found) ? (int)$found : null;
	}
}
