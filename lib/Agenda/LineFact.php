<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Access\Grant;
use OCP\DB\QueryBuilder\IQueryBuilder;

/**
 * One number that the line of an item shows besides the item itself. Each is a sub-select of the one query of the agenda: a
 * capability adds what it knows without adding a query, see {@see AgendaLines}.
 */
interface LineFact {
	/** Name of the column, such as `open_questions`; at most 27 characters. */
	public function name(): string;

	/**
	 * SQL that gives one number for the row `i` of `conseil_item`.
	 *
	 * @param IQueryBuilder $query the query of the agenda: make named parameters with it, not with the sub-select
	 * @param Grant $reader who looks at the agenda
	 */
	public function subquery(IQueryBuilder $query, Grant $reader): string;
}
