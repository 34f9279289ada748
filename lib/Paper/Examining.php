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
		return $this->examined($this->db->getQueryBuilder(), $query, $subject)->select('sub.subject_id')
			->andWhere($expr->eq('sub.council_id', $council))->andWhere($expr->eq('sitting.uid', $query->createNamedParameter($uid)))
			->getSQL();
	}

	/** @return list<string> of those who examine it */
	public function accounts(int $councilId, Subject $subject, int $subjectId): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$this->examined($query, $query, $subject)->select('sitting.uid')
			->andWhere($expr->eq('sub.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->eq('sub.subject_id', $query->createNamedParameter($subjectId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->isNotNull('sitting.uid'));
		$result = $query->executeQuery();
		$uids = array_map(strval(...), array_column($result->fetchAll(), 'uid'));
		$result->closeCursor();
		return $uids;
	}

	/** @param IQueryBuilder $query that holds the parameters */
	private function examined(IQueryBuilder $examined, IQueryBuilder $query, Subject $subject): IQueryBuilder {
		$expr = $query->expr();
		return $examined->from('conseil_com_item', 'sub')
			->innerJoin('sub', 'conseil_com_member', 'seat', $expr->eq('seat.commission_id', 'sub.commission_id'))
			->innerJoin('seat', 'conseil_member', 'sitting', $expr->eq('sitting.id', 'seat.member_id'))
			->leftJoin('sub', 'conseil_com_meeting', 'examination', $expr->eq('examination.id', 'sub.com_meeting_id'))
			->where($expr->eq('sub.subject', $query->createNamedParameter($subject->value)))
			->andWhere($expr->orX(
				$expr->isNull('examination.id'),
				$expr->gt('examination.over_at', $query->createNamedParameter($this->time->getTime(), IQueryBuilder::PARAM_INT)),
			));
	}
}
