<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Agenda\LineFact;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** How many exchanges there are about the item. */
final class ExchangesFact implements LineFact {
	public const NAME = 'exchanges';

	public function __construct(
		private readonly IDBConnection $db,
		private readonly KnownMessages $known,
	) {
	}

	#[\Override]
	public function name(): string {
		return self::NAME;
	}

	#[\Override]
	public function subquery(IQueryBuilder $query, Grant $reader): string {
		$exchanges = $this->db->getQueryBuilder();
		$exchanges->select($exchanges->func()->count('xm.id'))->from('conseil_message', 'xm')
			->where($query->expr()->eq('xm.item_id', 'i.id'))
			->andWhere($query->expr()->isNull('xm.parent_id'));
		return $this->known->only($exchanges, $query, $reader, 'xm')->getSQL();
	}
}
