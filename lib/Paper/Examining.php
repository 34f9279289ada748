<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * What members of commissions read because their commission examines it: until the end of the day of its meeting, or as long as it
 * waits for one.
 */
final class Examining {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * @param IQueryBuilder $query the query that asks: it holds the parameters
	 * @param string $council column of the council in that query
	 * @return string SQL that gives the ids of what the person examines
	 */
	public function subjects(IQueryBuilder $query, Subject $subject, string $council, string $uid): string {
		$expr = $query->expr();
		$examined = $this->db->getQueryBuilder();
		$examined->select('sub.subject_id')->from('conseil_com_item', 'sub')
			->innerJoin('sub', 'conseil_com_member', 'seat', $expr->eq('seat.commission_id', 'sub.commission_id'))
			->innerJoin('seat', 'conseil_member', 'sitting', $expr->eq('sitting.id', 'seat.member_id'))
			->leftJoin('sub', 'conseil_com_meeting', 'examination', $expr->eq('examination.id', 'sub.com_meeting_id'))
			->where($expr->eq('sub.subject', $query->createNamedParameter($subject->value)))
			->andWhere($expr->eq('sub.council_id', $council))->andWhere($expr->eq('sitting.uid', $query->createNamedParameter($uid)))
			->andWhere($expr->orX(
				$expr->isNull('examination.id'),
				$expr->gt('examination.over_at', $query->createNamedParameter($this->time->getTime(), IQueryBuilder::PARAM_INT)),
			));
		return $examined->getSQL();
	}
}
