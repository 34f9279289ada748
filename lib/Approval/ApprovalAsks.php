<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Approval;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\MeetingGroup;
use OCA\ConseilMunicipal\Meeting\MeetingState;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * What waits for the maire’s approval, on the home. That something waits is read with the home’s facts, in their one query; only the
 * few who may be the ones to approve cost more.
 *
 * @psalm-import-type ConseilAsk from ResponseDefinitions
 */
final class ApprovalAsks {
	private const MOST = 20;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly CouncilApprovers $approvers,
		private readonly ITimeFactory $time,
	) {
	}

	/** Of a query on councils, alias `c`: how many wait that may concern this person, as member who presides or as delegate of somebody away. */
	public function count(IQueryBuilder $query, string $uid): string {
		$expr = $query->expr();
		$own = $query->createNamedParameter($uid);
		$member = $this->db->getQueryBuilder();
		$member->select('apm.id')->from('conseil_member', 'apm')
			->where($expr->eq('apm.council_id', 'c.id'))->andWhere($expr->eq('apm.uid', $own))
			->andWhere($expr->orX($expr->iLike('apm.function', $query->createNamedParameter('%mair%')), $expr->iLike('apm.function', $query->createNamedParameter('%pr_sident%'))));
		$delegate = $this->db->getQueryBuilder();
		$delegate->select('apd.id')->from('conseil_absence', 'apd')
			->where($expr->eq('apd.council_id', 'c.id'))->andWhere($expr->eq('apd.delegate_uid', $own));
		$waiting = $this->db->getQueryBuilder();
		$waiting->select($waiting->func()->count('ap.id'))->from('conseil_approval', 'ap')->where($expr->eq('ap.council_id', 'c.id'));
		$this->onlyWaiting($waiting, $query);
		$waiting->andWhere('(EXISTS (' . $member->getSQL() . ') OR EXISTS (' . $delegate->getSQL() . '))');
		return $waiting->getSQL();
	}

	/**
	 * @param int $waiting what {@see count()} found
	 * @return list<ConseilAsk> the next meeting first
	 */
	public function of(Grant $grant, int $waiting): array {
		if ($waiting === 0 || !$this->approvers->of($grant->council)->include($grant->user->getUID())) {
			return [];
		}
		$zone = $grant->council->timeZone();
		return array_map(static fn (array $row): array => [
			'kind' => 'approval', 'meetingId' => (int)$row['meeting_id'], 'itemIds' => [], 'count' => 1, 'names' => [], 'step' => null, 'call' => null,
			'approval' => [
				'by' => (string)$row['asked_by_name'],
				'at' => LocalTime::iso((int)$row['asked_at'], $zone),
				'meetingStartsAt' => LocalTime::iso((int)$row['starts_at'], $zone),
				'isChange' => (int)$row['act_number'] > 1,
			],
		], $this->rows($grant));
	}

	/** @return list<array<string, scalar|null>> */
	private function rows(Grant $grant): array {
		$query = $this->db->getQueryBuilder();
		$query->select('ap.meeting_id', 'ap.asked_by_name', 'ap.asked_at', 'ap.act_number', 'am.starts_at')->from('conseil_approval', 'ap')
			->where($query->expr()->eq('ap.council_id', $query->createNamedParameter($grant->council->getId(), IQueryBuilder::PARAM_INT)))
			->orderBy('am.starts_at')->addOrderBy('ap.id')->setMaxResults(self::MOST);
		$this->onlyWaiting($query, $query);
		$result = $query->executeQuery();
		/** @var list<array<string, scalar|null>> $rows */
		$rows = $result->fetchAll();
		$result->closeCursor();
		return $rows;
	}

	/**
	 * Asked, not answered since, of an act that is still being prepared.
	 *
	 * @param IQueryBuilder $outer that takes the parameters
	 */
	private function onlyWaiting(IQueryBuilder $query, IQueryBuilder $outer): void {
		$expr = $outer->expr();
		$newer = $this->db->getQueryBuilder();
		$newer->select('al.id')->from('conseil_approval', 'al')
			->where($expr->eq('al.meeting_id', 'ap.meeting_id'))->andWhere($expr->eq('al.act_number', 'ap.act_number'))->andWhere($expr->gt('al.id', 'ap.id'));
		$first = $expr->andX($expr->eq('am.state', $outer->createNamedParameter(MeetingState::Draft->value)), $expr->eq('ap.act_number', $outer->createNamedParameter(1, IQueryBuilder::PARAM_INT)));
		$later = $expr->andX($expr->eq('am.state', $outer->createNamedParameter(MeetingState::Convened->value)), $expr->isNotNull('ac.id'), $expr->isNull('ac.sent_at'));
		$query->innerJoin('ap', 'conseil_meeting', 'am', (string)$expr->eq('am.id', 'ap.meeting_id'))
			->leftJoin('ap', 'conseil_convocation', 'ac', (string)$expr->andX($expr->eq('ac.meeting_id', 'ap.meeting_id'), $expr->eq('ac.number', 'ap.act_number')))
			->andWhere($expr->isNotNull('ap.asked_at'))->andWhere($expr->isNull('ap.given_at'))->andWhere($expr->isNull('ap.withdrawn_at'))
			->andWhere($expr->isNull('am.deleted_at'))
			->andWhere($expr->gt('am.starts_at', $outer->createNamedParameter($this->time->getTime() - MeetingGroup::SITTING, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->orX($first, $later))
			->andWhere('NOT EXISTS (' . $newer->getSQL() . ')');
	}
}
