<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Whose turn it is to be cared for. A council is taken before the work begins: one that ends the process does not keep the others waiting. */
final class CouncilTurns {
	private const TABLE = 'conseil_council';

	public function __construct(
		private readonly CouncilMapper $councils,
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * @param int $now Unix seconds
	 * @param int $before only a council whose last turn began before that moment
	 * @return ?Council the one that waited longest, as it is now; null when none is due
	 */
	public function take(int $now, int $before): ?Council {
		while (($due = $this->due($before)) !== null) {
			if ($this->claim($due['id'], $due['tended'], $now)) {
				return $this->councils->find($due['id']);
			}
		}
		return null;
	}

	/** @return ?array{id: int, tended: int} */
	private function due(int $before): ?array {
		$query = $this->db->getQueryBuilder();
		$query->select('id', 'tended_at')->from(self::TABLE)
			->where($query->expr()->lt('tended_at', $query->createNamedParameter($before, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull('removing_at'))
			->orderBy('tended_at')->addOrderBy('id')->setMaxResults(1);
		$result = $query->executeQuery();
		/** @var array{id: int|string, tended_at: int|string}|false $row */
		$row = $result->fetch();
		$result->closeCursor();
		return $row === false ? null : ['id' => (int)$row['id'], 'tended' => (int)$row['tended_at']];
	}

	private function claim(int $id, int $tended, int $now): bool {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)->set('tended_at', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('tended_at', $query->createNamedParameter($tended, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull('removing_at'));
		return $query->executeStatement() === 1;
	}
}
