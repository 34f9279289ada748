<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Review;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Agenda\LineFact;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** How many people are asked to sign the item off. */
final class VisasFact implements LineFact {
	public const NAME = 'visas';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	#[\Override]
	public function name(): string {
		return self::NAME;
	}

	#[\Override]
	public function subquery(IQueryBuilder $query, Grant $reader): string {
		$visas = $this->db->getQueryBuilder();
		$visas->select($visas->func()->count('va.id'))->from('conseil_visa', 'va')
			->where($query->expr()->eq('va.item_id', 'i.id'))
			->andWhere($query->expr()->neq('va.state', $query->createNamedParameter(VisaState::Gone->value)));
		return $visas->getSQL();
	}
}
