<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Agenda\LineFact;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Whether the reader works on the item: 1 or 0. */
final class InvolvedFact implements LineFact {
	public const NAME = 'involved';

	public function __construct(
		private readonly IDBConnection $db,
		private readonly Involvement $involvement,
	) {
	}

	#[\Override]
	public function name(): string {
		return self::NAME;
	}

	#[\Override]
	public function subquery(IQueryBuilder $query, Grant $reader): string {
		return $this->of($query, $reader->user->getUID());
	}

	/** SQL: whether somebody works on the item of the row `i`. */
	public function of(IQueryBuilder $query, string $uid): string {
		$own = $this->db->getQueryBuilder();
		$own->select($own->func()->count('own.id'))->from('conseil_item', 'own')
			->where($query->expr()->eq('own.id', 'i.id'))
			->andWhere($this->involvement->involving($query, $uid, 'own'));
		return $own->getSQL();
	}
}
