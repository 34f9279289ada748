<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Council\DeadlineKey;
use OCA\ConseilMunicipal\Paper\Involvement;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * The next planned step of a meeting, for those whom it concerns: managers, who lead the calendar, and those whose items are not
 * ready. Told only in the week before it.
 *
 * @psalm-import-type ConseilAsk from ResponseDefinitions
 * @psalm-import-type ConseilDeadline from ResponseDefinitions
 */
final class DeadlineAsks {
	private const HORIZON = 7 * 86400;
	private const NAMES = 5;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly Involvement $involvement,
		private readonly ITimeFactory $time,
	) {
	}

	/** @return list<ConseilAsk> */
	public function of(Grant $grant, MeetingSummary $next): array {
		$meeting = $next->meeting;
		$step = $this->next($grant, $meeting);
		if ($step === null) {
			return [];
		}
		$mine = $this->concernsItems($step['key']) ? $this->unready($meeting, $grant->user->getUID()) : [];
		// What is missing says by itself when it is due.
		$isSaid = $step['key'] === DeadlineKey::PiecesDue->value && $next->missingLabels > 0;
		if ($mine === [] && ($isSaid || !$grant->can(Action::Manage))) {
			return [];
		}
		return [[
			'kind' => 'step',
			'meetingId' => $meeting->getId(),
			'itemIds' => array_keys($mine),
			'count' => count($mine),
			'names' => array_slice(array_values($mine), 0, self::NAMES),
			'step' => $step,
			'call' => null,
		]];
	}

	/** @return ?ConseilDeadline when documents have to be handed in, near or not */
	public static function piecesDue(Grant $grant, Meeting $meeting): ?array {
		foreach (Deadlines::present($grant->council, $meeting) as $step) {
			if ($step['key'] === DeadlineKey::PiecesDue->value) {
				return $step;
			}
		}
		return null;
	}

	/** @return ?ConseilDeadline */
	private function next(Grant $grant, Meeting $meeting): ?array {
		$now = $this->time->getTime();
		foreach (Deadlines::of($grant->council, $meeting) as $index => $deadline) {
			if (!$deadline->isOver($now)) {
				return $meeting->state()->isDraft() && $deadline->endsAt - $now <= self::HORIZON ? Deadlines::present($grant->council, $meeting)[$index] : null;
			}
		}
		return null;
	}

	/** Steps at which each item must be somewhere; the others are the calendar’s. */
	private function concernsItems(string $key): bool {
		return !in_array($key, [DeadlineKey::CallForSubjects->value, DeadlineKey::AgendaSet->value], true);
	}

	/** @return array<int, string> titles by id of the items that the person works on and that are not ready, in the order of the agenda */
	private function unready(Meeting $meeting, string $uid): array {
		$query = $this->db->getQueryBuilder();
		$query->select('i.id', 'i.title')->from('conseil_item', 'i')
			->where($query->expr()->eq('i.council_id', $query->createNamedParameter($meeting->getCouncilId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('i.meeting_id', $query->createNamedParameter($meeting->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull('i.deleted_at'))
			->andWhere($query->expr()->neq('i.state', $query->createNamedParameter('ready')))
			->andWhere($this->involvement->involving($query, $uid))
			->orderBy('i.position')->addOrderBy('i.id');
		$result = $query->executeQuery();
		$titles = [];
		foreach ($result->fetchAll() as $row) {
			$titles[(int)$row['id']] = (string)$row['title'];
		}
		$result->closeCursor();
		return $titles;
	}
}
