<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\MeetingState;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * What is asked from a person about subjects, on the home: to propose some, as long as a call is open and they have not; to decide on
 * those proposed. Read with the home’s facts, in their one query.
 *
 * @psalm-import-type ConseilAsk from ResponseDefinitions
 * @psalm-type SubjectFacts = array{calls: list<array{meetingId: int, startsAt: int, deadline: int}>, proposals: int}
 */
final class SubjectAsks {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * Adds to a query on councils, alias `c`, which then has a row per open call of each, at least one.
	 *
	 * @param non-empty-list<Grant> $grants of one person
	 */
	public function read(IQueryBuilder $query, array $grants): void {
		$expr = $query->expr();
		$uid = $query->createNamedParameter($grants[0]->user->getUID());
		$query->leftJoin('c', 'conseil_call', 'k', (string)$expr->andX(
			$expr->eq('k.council_id', 'c.id'), $expr->isNull('k.closed_at'),
			$expr->gt('k.deadline', $query->createNamedParameter($this->time->getTime(), IQueryBuilder::PARAM_INT)),
			$expr->orX($expr->isNull('k.opened_by'), $expr->neq('k.opened_by', $uid)),
		))->leftJoin('k', 'conseil_meeting', 'km', (string)$expr->andX(
			$expr->eq('km.id', 'k.meeting_id'), $expr->isNull('km.deleted_at'), $expr->eq('km.state', $query->createNamedParameter(MeetingState::Draft->value)),
		));
		$query->selectAlias('k.deadline', 'call_deadline')->selectAlias('k.audience', 'call_audience')
			->selectAlias('km.id', 'call_meeting')->selectAlias('km.starts_at', 'call_meeting_start')
			->orderBy('k.deadline')->addOrderBy('k.id');
		foreach (['call_answered' => $this->own($query, $uid), 'subject_proposals' => $this->waiting($query), 'member_function' => $this->memberFunction($query, $uid, $grants)] as $name => $sub) {
			$query->selectAlias($query->createFunction('(' . $sub->getSQL() . ')'), $name);
		}
	}

	/**
	 * @param list<array<string, scalar|null>> $rows of the council
	 * @return SubjectFacts
	 */
	public static function facts(Grant $grant, array $rows): array {
		$calls = [];
		foreach ($rows as $row) {
			if (($row['call_meeting'] ?? null) !== null && (int)($row['call_answered'] ?? 0) === 0 && CallAudience::from((string)$row['call_audience'])->asks($grant->roles)) {
				$calls[] = ['meetingId' => (int)$row['call_meeting'], 'startsAt' => (int)$row['call_meeting_start'], 'deadline' => (int)$row['call_deadline']];
			}
		}
		$first = $rows[0] ?? [];
		$answers = $grant->can(Action::Manage) || Presiding::isFunction((string)($first['member_function'] ?? ''));
		return ['calls' => $calls, 'proposals' => $answers ? (int)($first['subject_proposals'] ?? 0) : 0];
	}

	/**
	 * The same for all councils of a person, in one query.
	 *
	 * @param non-empty-list<Grant> $grants
	 * @return array<int, SubjectFacts> by council
	 */
	public function everywhere(array $grants): array {
		$ids = array_map(static fn (Grant $grant): int => $grant->council->getId(), $grants);
		$query = $this->db->getQueryBuilder();
		$query->selectAlias('c.id', 'council')->from('conseil_council', 'c')
			->where($query->expr()->in('c.id', $query->createNamedParameter($ids, IQueryBuilder::PARAM_INT_ARRAY)));
		$this->read($query, $grants);
		$result = $query->executeQuery();
		$rows = [];
		while (is_array($row = $result->fetch())) {
			/** @var array<string, scalar|null> $row */
			$rows[(int)$row['council']][] = $row;
		}
		$result->closeCursor();
		$facts = array_map(static fn (Grant $grant): array => self::facts($grant, $rows[$grant->council->getId()] ?? []), $grants);
		return array_combine($ids, $facts);
	}

	/**
	 * @param SubjectFacts $facts
	 * @return list<ConseilAsk>
	 */
	public function of(Grant $grant, array $facts): array {
		$zone = $grant->council->timeZone();
		$asks = [];
		if ($facts['proposals'] > 0) {
			$asks[] = ['kind' => 'proposals', 'meetingId' => null, 'itemIds' => [], 'count' => $facts['proposals'], 'names' => [], 'step' => null, 'call' => null];
		}
		foreach ($facts['calls'] as $call) {
			$asks[] = [
				'kind' => 'call', 'meetingId' => $call['meetingId'], 'itemIds' => [], 'count' => 1, 'names' => [], 'step' => null,
				'call' => ['meetingStartsAt' => LocalTime::iso($call['startsAt'], $zone), 'until' => LocalTime::iso($call['deadline'], $zone)],
			];
		}
		return $asks;
	}

	/** Subjects of the person for the meeting of the call. */
	private function own(IQueryBuilder $query, mixed $uid): IQueryBuilder {
		$own = $this->db->getQueryBuilder();
		return $own->select($own->func()->count('*'))->from('conseil_proposal', 'kp')
			->where($query->expr()->eq('kp.council_id', 'c.id'))->andWhere($query->expr()->eq('kp.meeting_id', 'k.meeting_id'))
			->andWhere($query->expr()->eq('kp.uid', $uid));
	}

	private function waiting(IQueryBuilder $query): IQueryBuilder {
		$states = array_map(static fn (ProposalState $state): string => $state->value, ProposalState::open());
		$waiting = $this->db->getQueryBuilder();
		return $waiting->select($waiting->func()->count('*'))->from('conseil_proposal', 'o')
			->where($query->expr()->eq('o.council_id', 'c.id'))
			->andWhere($query->expr()->in('o.state', $query->createNamedParameter($states, IQueryBuilder::PARAM_STR_ARRAY)));
	}

	/** @param non-empty-list<Grant> $grants whose days differ overseas */
	private function memberFunction(IQueryBuilder $query, mixed $uid, array $grants): IQueryBuilder {
		$councils = [];
		foreach ($grants as $grant) {
			$today = LocalTime::at($this->time->getTime(), $grant->council->timeZone())->format('Y-m-d');
			$councils[$today][] = $grant->council->getId();
		}
		$expr = $query->expr();
		$inTerm = [$expr->isNull('f.term_end')];
		foreach ($councils as $today => $ids) {
			$inTerm[] = $expr->andX($expr->in('c.id', $query->createNamedParameter($ids, IQueryBuilder::PARAM_INT_ARRAY)), $expr->gte('f.term_end', $query->createNamedParameter($today)));
		}
		$function = $this->db->getQueryBuilder();
		return $function->select($function->func()->min('f.function'))->from('conseil_member', 'f')
			->where($expr->eq('f.council_id', 'c.id'))->andWhere($expr->eq('f.uid', $uid))->andWhere($expr->orX(...$inTerm));
	}
}
