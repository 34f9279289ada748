<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Role;
use OCA\ConseilMunicipal\Activity\Changes;
use OCA\ConseilMunicipal\Approval\ApprovalAsks;
use OCA\ConseilMunicipal\Collect\SubjectAsks;
use OCA\ConseilMunicipal\Commission\CommissionScreens;
use OCA\ConseilMunicipal\Council\CouncilPresenter;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * The home of a council, in a number of queries that does not grow with its meetings.
 *
 * @psalm-import-type ConseilHome from ResponseDefinitions
 */
final class Home {
	/** Meetings listed on the home; the list of meetings has the others. */
	private const MEETINGS = 50;
	/** For who comes for the first time: what happened in these last seconds is news. */
	private const FIRST_VISIT = 14 * 86400;

	public function __construct(
		private readonly Access $access,
		private readonly MeetingList $list,
		private readonly HomeFacts $facts,
		private readonly Asks $asks,
		private readonly ApprovalAsks $approvals,
		private readonly SubjectAsks $subjects,
		private readonly PersonalAsks $personal,
		private readonly Changes $changes,
		private readonly CommissionScreens $commissions,
		private readonly ITimeFactory $time,
	) {
	}

	/** @return ConseilHome */
	public function of(int $councilId): array {
		$grant = $this->access->council($councilId, Action::Read);
		$now = $this->time->getTime();
		$zone = $grant->council->timeZone();
		$meetings = $this->list->find($grant, null, self::MEETINGS, 0);
		$facts = $this->facts->facts($grant, LocalTime::at($now, $zone)->format('Y-m-d'));
		$next = $this->next($meetings, $now);
		$isCouncillor = in_array(Role::Councillor, $grant->roles, true);
		return [
			'council' => CouncilPresenter::full($grant),
			'now' => LocalTime::iso($now, $zone),
			'meetings' => array_map(fn (MeetingSummary $summary): array => $this->list->present($grant, $summary), $meetings),
			'nextMeetingId' => $next?->meeting->getId(),
			'asks' => [...$this->approvals->of($grant, $facts['approvals']), ...$this->personal->of($grant), ...$this->subjects->of($grant, $facts['subjects']), ...($next === null ? [] : $this->asks->of($grant, $next))],
			'changes' => $this->changes->since($grant, $facts['lastVisit'] ?? $now - self::FIRST_VISIT),
			'lastVisitAt' => LocalTime::isoOrNull($facts['lastVisit'], $zone),
			'members' => $facts['members'],
			'papers' => $facts['papers'],
			'commissions' => $facts['commissions'],
			'commissionMeetings' => $facts['commissions'] === 0 || !$isCouncillor ? [] : $this->commissions->ownMeetings($grant),
			'spaceFolderId' => $isCouncillor ? $grant->council->getSpaceRootId() : null,
		];
	}

	/** @param list<MeetingSummary> $meetings */
	private function next(array $meetings, int $now): ?MeetingSummary {
		$next = null;
		foreach ($meetings as $summary) {
			$meeting = $summary->meeting;
			$isUpcoming = MeetingGroup::of($meeting->state(), $meeting->getStartsAt(), $now) === MeetingGroup::Upcoming;
			if ($isUpcoming && ($next === null || $meeting->getStartsAt() < $next->meeting->getStartsAt())) {
				$next = $summary;
			}
		}
		return $next;
	}
}
