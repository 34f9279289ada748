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

/** How many reviewers wait for a correction. */
final class CorrectionsFact implements LineFact {
	public const NAME = 'visas_correction';

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
		$visas->select($visas->func()->count('vc.id'))->from('conseil_visa', 'vc')
			->where($query->expr()->eq('vc.item_id', 'i.id'))
			->andWhere($query->expr()->eq('vc.state', $query->createNamedParameter(VisaState::Correction->value)));
		return $visas->getSQL();
	}
}
