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
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * What is asked from a person about subjects, on the home: to propose some, as long as a call is open and they have not; to decide on
 * those proposed. Counted in the query of the home’s facts: when there is nothing, nothing more is asked from the database.
 *
 * @psalm-import-type ConseilAsk from ResponseDefinitions
 */
final class SubjectAsks {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly CallMapper $calls,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * Adds to a query on the council, alias `c`.
	 *
	 * @param string $today `YYYY-MM-DD`
	 */
	public function count(IQueryBuilder $query, string $uid, string $today): void {
		$expr = $query->expr();
		$calls = $this->db->getQueryBuilder();
		$calls->select($calls->func()->count('*'))->from('conseil_call', 'k')
			->where($expr->eq('k.council_id', 'c.id'))->andWhere($expr->isNull('k.closed_at'))
			->andWhere($expr->gt('k.deadline', $query->createNamedParameter($this->time->getTime(), IQueryBuilder::PARAM_INT)));
		$proposals = $this->db->getQueryBuilder();
		$states = array_map(static fn (ProposalState $state): string => $state->value, ProposalState::open());
		$proposals->select($proposals->func()->count('*'))->from('conseil_proposal', 'o')
			->where($expr->eq('o.council_id', 'c.id'))
			->andWhere($expr->in('o.state', $query->createNamedParameter($states, IQueryBuilder::PARAM_STR_ARRAY)));
		$function = $this->db->getQueryBuilder();
		$function->select($function->func()->min('f.function'))->from('conseil_member', 'f')
			->where($expr->eq('f.council_id', 'c.id'))->andWhere($expr->eq('f.uid', $query->createNamedParameter($uid)))
			->andWhere($expr->orX($expr->isNull('f.term_end'), $expr->gte('f.term_end', $query->createNamedParameter($today))));
		$query->selectAlias($query->createFunction('(' . $calls->getSQL() . ')'), 'subject_calls')
			->selectAlias($query->createFunction('(' . $proposals->getSQL() . ')'), 'subject_proposals')
			->selectAlias($query->createFunction('(' . $function->getSQL() . ')'), 'member_function');
	}

	/**
	 * @param array<string, scalar|null> $row
	 * @return array{calls: int, proposals: int, function: ?string}
	 */
	public static function counted(array $row): array {
		return [
			'calls' => (int)($row['subject_calls'] ?? 0),
			'proposals' => (int)($row['subject_proposals'] ?? 0),
			'function' => isset($row['member_function']) ? (string)$row['member_function'] : null,
		];
	}

	/**
	 * @param array{calls: int, proposals: int, function: ?string} $counted
	 * @param int $now Unix seconds
	 * @return list<ConseilAsk>
	 */
	public function of(Grant $grant, array $counted, int $now): array {
		$asks = [];
		$answers = $grant->can(Action::Manage) || ($counted['function'] !== null && Presiding::isFunction($counted['function']));
		if ($answers && $counted['proposals'] > 0) {
			$asks[] = ['kind' => 'proposals', 'meetingId' => null, 'call' => null, 'itemIds' => [], 'count' => $counted['proposals'], 'names' => [], 'step' => null];
		}
		foreach ($counted['calls'] === 0 ? [] : $this->calls->ofCouncil($grant->council->getId(), $now, $grant->user->getUID()) as $known) {
			if ($known->isOpen($now) && $known->call->audience()->asks($grant->roles) && $known->answered === 0 && $known->call->getOpenedBy() !== $grant->user->getUID()) {
				$zone = $grant->council->timeZone();
				$asks[] = [
					'kind' => 'call', 'meetingId' => $known->call->getMeetingId(),
					'call' => ['meetingStartsAt' => LocalTime::iso($known->startsAt, $zone), 'until' => LocalTime::iso($known->call->getDeadline(), $zone)],
					'itemIds' => [], 'count' => 1, 'names' => [], 'step' => null,
				];
			}
		}
		return $asks;
	}
}
