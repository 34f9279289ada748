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

/** Whether the reader is asked to sign the item off now: how often. */
final class MyVisaFact implements LineFact {
	public const NAME = 'visas_mine';

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
		return $this->of($query, $reader->user->getUID());
	}

	/** SQL: how often a person is asked to sign off the item of the row `i`. */
	public function of(IQueryBuilder $query, string $uid): string {
		$expr = $query->expr();
		$reader = $query->createNamedParameter($uid);
		$visas = $this->db->getQueryBuilder();
		$visas->select($visas->func()->count('vm.id'))->from('conseil_visa', 'vm')
			->where($expr->eq('vm.item_id', 'i.id'))
			->andWhere($expr->eq('vm.turn', $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL)))
			->andWhere($expr->orX($expr->eq('vm.delegate_uid', $reader), $expr->andX($expr->isNull('vm.delegate_uid'), $expr->eq('vm.uid', $reader))));
		return $visas->getSQL();
	}
}
