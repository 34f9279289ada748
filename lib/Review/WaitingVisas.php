<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Review;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Sign-offs that wait for a person, as parts of a query on `conseil_item`, alias `i`. */
final class WaitingVisas {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly MyVisaFact $mine,
	) {
	}

	/** SQL: how many for the item. */
	public function count(IQueryBuilder $query, string $uid): string {
		return $this->mine->of($query, $uid);
	}

	/** SQL: ids of the items that have some. */
	public function items(IQueryBuilder $query, string $uid): string {
		$me = $query->createNamedParameter($uid);
		$items = $this->db->getQueryBuilder();
		$items->select('wv.item_id')->from('conseil_visa', 'wv')
			->where($query->expr()->eq('wv.turn', $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL)))
			->andWhere($query->expr()->orX($query->expr()->eq('wv.delegate_uid', $me), $query->expr()->eq('wv.uid', $me)));
		return $items->getSQL();
	}
}
