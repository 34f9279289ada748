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

/** The paper that the item comes from, as long as it is not removed: its id, or 0. */
final class PaperFact implements LineFact {
	public const NAME = 'live_paper';

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
		$paper = $this->db->getQueryBuilder();
		$paper->select('paper.id')->from('conseil_paper', 'paper')
			->where($query->expr()->eq('paper.id', 'i.paper_id'))->andWhere($query->expr()->isNull('paper.deleted_at'));
		return $paper->getSQL();
	}
}
