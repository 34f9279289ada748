<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * Meetings of a council as the navigation shows them.
 *
 * @psalm-import-type ConseilMeetingSummary from ResponseDefinitions
 */
final class MeetingList {
	private const MAX = 100;

	public function __construct(
		private readonly Access $access,
		private readonly SummaryMapper $summaries,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * @param ?string $group see {@see MeetingGroup}; null for all
	 * @return list<ConseilMeetingSummary>
	 */
	public function page(int $councilId, ?string $group, int $limit, int $offset): array {
		$grant = $this->access->council($councilId, Action::Read);
		$chosen = $group === null || $group === '' ? null : (new Input(['group' => $group]))->choice('group', MeetingGroup::class);
		return array_map(
			fn (MeetingSummary $summary): array => $this->present($grant, $summary),
			$this->find($grant, $chosen, max(1, min($limit, self::MAX)), max(0, $offset)),
		);
	}

	/** @return list<MeetingSummary> */
	public function find(Grant $grant, ?MeetingGroup $group, int $limit, int $offset): array {
		return $this->summaries->page($grant->council->getId(), $group, !$grant->can(Action::Prepare), $this->time->getTime(), $limit, $offset);
	}

	/** @return ConseilMeetingSummary councillors learn nothing of how far the drafts are */
	public function present(Grant $grant, MeetingSummary $summary): array {
		$meeting = $summary->meeting;
		$prepares = $grant->can(Action::Prepare);
		return [
			'id' => $meeting->getId(),
			'councilId' => $meeting->getCouncilId(),
			'kind' => MeetingKind::from($meeting->getKind())->value,
			'title' => $meeting->getTitle(),
			'startsAt' => LocalTime::iso($meeting->getStartsAt(), $grant->council->timeZone()),
			'place' => $meeting->getPlace(),
			'state' => $meeting->state()->value,
			'group' => MeetingGroup::of($meeting->state(), $meeting->getStartsAt(), $this->time->getTime())->value,
			'itemCount' => $prepares ? $summary->itemCount : 0,
			'readyCount' => $prepares ? $summary->readyCount : 0,
			'publishedCount' => $summary->publishedCount,
			'attention' => $prepares ? $summary->attention() : 0,
			'deadlines' => $prepares ? Deadlines::present($grant->council, $meeting) : [],
		];
	}
}
