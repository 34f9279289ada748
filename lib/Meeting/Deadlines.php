<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Activity\Activities;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Council\DeadlineKey;
use OCA\ConseilMunicipal\Council\DeadlineTemplate;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Error\Stale;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * The planned steps of a meeting, in days of the council’s legal time. They are counted from the meeting’s date: they move with it.
 * A Sunday or a holiday is a day like another here.
 *
 * @psalm-import-type ConseilDeadline from ResponseDefinitions
 */
final class Deadlines {
	public function __construct(
		private readonly MeetingMapper $meetings,
		private readonly CouncilMapper $councils,
		private readonly Activities $activities,
	) {
	}

	/** @return list<Deadline> the earliest first; no query */
	public static function of(Council $council, Meeting $meeting): array {
		$day = LocalTime::at($meeting->getStartsAt(), $council->timeZone())->setTime(0, 0);
		$deadlines = [];
		foreach (DeadlineChanges::stored($meeting->getDeadlines())->applyTo($council->deadlineSteps()) as [$step, $origin]) {
			$date = $day->modify("-$step->days days");
			$deadlines[] = new Deadline($step, $date->format('Y-m-d'), $date->modify('+1 day')->getTimestamp(), $origin);
		}
		return $deadlines;
	}

	/** @return list<ConseilDeadline> */
	public static function present(Council $council, Meeting $meeting): array {
		return array_map(static fn (Deadline $deadline): array => $deadline->step->toArray() + [
			'date' => $deadline->date,
			'origin' => $deadline->origin->value,
		], self::of($council, $meeting));
	}

	/**
	 * When that step of a meeting is due.
	 *
	 * @param ?Council $council of the meeting, when it is at hand already
	 * @return ?Deadline null when the meeting has no such step
	 */
	public function dueFor(Meeting $meeting, DeadlineKey|string $key, ?Council $council = null): ?Deadline {
		$wanted = $key instanceof DeadlineKey ? $key->value : $key;
		foreach (self::of($council ?? $this->councils->find($meeting->getCouncilId()), $meeting) as $deadline) {
			if ($deadline->step->key === $wanted) {
				return $deadline;
			}
		}
		return null;
	}

	/**
	 * @param int $version of the meeting, that the person saw
	 * @param mixed $steps every step wanted, null for those of the council
	 * @throws Conflict
	 * @throws Invalid
	 * @throws Stale
	 */
	public function change(Workspace $workspace, int $version, mixed $steps): Meeting {
		$meeting = $workspace->meeting;
		if (!$meeting->state()->isDraft()) {
			throw new Conflict('meeting_not_draft', 'This is only possible while the meeting is a draft. This one is cancelled or has been convened.');
		}
		$changed = $steps === null
			? null
			: DeadlineChanges::between($workspace->council()->deadlineSteps(), DeadlineTemplate::read($steps))->json();
		if ($changed === $meeting->getDeadlines()) {
			return $meeting;
		}
		if ($meeting->getVersion() !== $version || !$this->meetings->advance($meeting)) {
			$current = $this->meetings->find($meeting->getId());
			throw new Stale('meeting_changed', 'Somebody changed this meeting meanwhile. Nothing of theirs is lost; look at it as it is now and try again.',
				data: ['current' => MeetingPresenter::meeting($workspace->council(), $current)]);
		}
		$meeting->setDeadlines($changed);
		$this->meetings->update($meeting);
		$this->activities->record(ActivityType::DeadlinesChanged, Place::meeting($meeting), $workspace->uid());
		return $meeting;
	}
}
