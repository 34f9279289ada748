<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Withdrawal;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Agenda\LineFact;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** How many members take no part in the item; for managers alone, an interest is nobody else’s business before the meeting. */
final class WithdrawalsFact implements LineFact {
	public const NAME = 'withdrawals';

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
		$sub = $this->db->getQueryBuilder();
		$sub->select($sub->func()->count('wd.id'))->from('conseil_withdrawal', 'wd')
			->where($query->expr()->eq('wd.item_id', $reader->can(Action::Manage) ? 'i.id' : $query->createNamedParameter(0, IQueryBuilder::PARAM_INT)));
		return $sub->getSQL();
	}
}
