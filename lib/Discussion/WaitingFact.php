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

/** How many questions about the item wait for their answer. */
final class WaitingFact implements LineFact {
	public const NAME = 'waiting_questions';

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
		$waiting = $this->db->getQueryBuilder();
		$waiting->select($waiting->func()->count('wm.id'))->from('conseil_message', 'wm')
			->where($query->expr()->eq('wm.item_id', 'i.id'))
			->andWhere($query->expr()->isNull('wm.parent_id'))
			->andWhere($query->expr()->eq('wm.waiting', $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL)));
		return $this->known->only($waiting, $query, $reader, 'wm')->getSQL();
	}
}
