<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\MeetingState;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * The meetings of a council by name, without opening them: those a subject is for, and those it may still join.
 *
 * @psalm-import-type ConseilMeetingChoice from ResponseDefinitions
 */
final class MeetingChoices {
	private const LISTED = 50;

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * @param array<int> $ids
	 * @return array<int, ConseilMeetingChoice> by id
	 */
	public function named(Council $council, array $ids): array {
		return $ids === [] ? [] : $this->find($council, $ids, null);
	}

	/**
	 * Those of these ids, and the next ones in preparation.
	 *
	 * @param array<int> $ids
	 * @param int $now Unix seconds
	 * @return array<int, ConseilMeetingChoice> by id, earliest first
	 */
	public function namedAndComing(Council $council, array $ids, int $now): array {
		return $this->find($council, $ids, $now);
	}

	/**
	 * @param array<int> $ids
	 * @return array<int, ConseilMeetingChoice>
	 */
	private function find(Council $council, array $ids, ?int $comingAfter): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$wanted = [$expr->in('id', $query->createNamedParameter(array_values(array_unique([0, ...$ids])), IQueryBuilder::PARAM_INT_ARRAY))];
		if ($comingAfter !== null) {
			$wanted[] = $expr->andX(
				$expr->eq('state', $query->createNamedParameter(MeetingState::Draft->value)),
				$expr->gt('starts_at', $query->createNamedParameter($comingAfter, IQueryBuilder::PARAM_INT)),
			);
		}
		$query->select('id', 'title', 'starts_at', 'state')->from('conseil_meeting')
			->where($expr->eq('council_id', $query->createNamedParameter($council->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($expr->isNull('deleted_at'))
			->andWhere($expr->orX(...$wanted))
			->orderBy('starts_at')->addOrderBy('id')->setMaxResults(self::LISTED + count($ids));
		$result = $query->executeQuery();
		/** @var list<array{id: int|string, title: string, starts_at: int|string, state: string}> $rows */
		$rows = $result->fetchAll();
		$result->closeCursor();
		$meetings = [];
		foreach ($rows as $row) {
			$meetings[(int)$row['id']] = [
				'id' => (int)$row['id'], 'title' => $row['title'], 'startsAt' => LocalTime::iso((int)$row['starts_at'], $council->timeZone()),
				'open' => $row['state'] === MeetingState::Draft->value,
			];
		}
		return $meetings;
	}
}
