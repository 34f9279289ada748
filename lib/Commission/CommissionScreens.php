<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Commission;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * What the screens of commissions show, each in a few queries whatever there is in them.
 *
 * @psalm-import-type ConseilCommission from ResponseDefinitions
 * @psalm-import-type ConseilCommissionDay from ResponseDefinitions
 * @psalm-import-type ConseilCommissionMeeting from ResponseDefinitions
 * @psalm-import-type ConseilCommissionPage from ResponseDefinitions
 * @psalm-import-type ConseilSubmission from ResponseDefinitions
 */
final class CommissionScreens {
	public function __construct(
		private readonly CommissionMapper $commissions,
		private readonly CommissionMeetingMapper $meetings,
		private readonly SubmissionMapper $submissions,
		private readonly ITimeFactory $time,
	) {
	}

	/** @return list<ConseilCommission> */
	public function list(Grant $grant): array {
		$councilId = $grant->council->getId();
		$commissions = $this->commissions->ofCouncil($councilId);
		if ($commissions === []) {
			return [];
		}
		$seats = $this->commissions->seats($councilId);
		$next = [];
		foreach ($this->meetings->upcoming($councilId, $this->time->getTime()) as $meeting) {
			$next[$meeting->getCommissionId()] ??= $meeting;
		}
		return array_map(fn (Commission $one): array => CommissionPresenter::commission(
			new OpenCommission($grant, $one, $seats[$one->getId()] ?? []), $next[$one->getId()] ?? null, $this->time->getTime(),
		), $commissions);
	}

	/** @return ConseilCommissionPage meetings and what waits for one, for those who may know it */
	public function page(OpenCommission $open): array {
		$commission = $open->commission;
		$days = $open->readsSubmissions() ? $this->meetings->ofCommission($commission->getCouncilId(), $commission->getId()) : [];
		$now = $this->time->getTime();
		$upcoming = array_filter($days, static fn (CommissionMeeting $day): bool => !$day->isOver($now) && $day->getState() === CommissionMeeting::PLANNED);
		$waiting = $open->readsSubmissions() ? $this->submissions->ofCommission($commission->getCouncilId(), $commission->getId(), 0) : [];
		$zone = $open->grant->council->timeZone();
		return [
			'commission' => CommissionPresenter::commission($open, $upcoming === [] ? null : $upcoming[array_key_last($upcoming)], $now),
			'meetings' => array_map(static fn (CommissionMeeting $day): array => CommissionPresenter::day($open, $day, $now), $days),
			'waiting' => array_map(static fn (array $line): array => CommissionPresenter::submission($line, $zone), $waiting),
			'canPrepare' => $open->grant->can(Action::Prepare),
			'canManage' => $open->grant->can(Action::Manage),
		];
	}

	/** @return ConseilCommissionMeeting */
	public function meeting(OpenCommission $open, CommissionMeeting $meeting): array {
		$lines = $this->submissions->ofCommission($meeting->getCouncilId(), $meeting->getCommissionId(), $meeting->getId());
		return CommissionPresenter::meeting($open, $meeting, $lines, $this->time->getTime());
	}

	/** @return list<ConseilSubmission> of an item or paper, to those who read its drafts */
	public function of(Grant $grant, Submitted $what): array {
		$zone = $grant->council->timeZone();
		return array_map(static fn (array $line): array => CommissionPresenter::submission($line, $zone), $this->submissions->of($what));
	}

	/** @return list<ConseilCommissionDay> meetings to come of the commissions in which the person sits */
	public function ownMeetings(Grant $grant): array {
		$councilId = $grant->council->getId();
		$upcoming = $this->meetings->upcomingOf($councilId, $grant->user->getUID(), $this->time->getTime());
		return array_map(fn (array $found): array => CommissionPresenter::day(
			new OpenCommission($grant, $found['commission'], []), $found['meeting'], $this->time->getTime(),
		), $upcoming);
	}
}
