<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Stale;

/** A meeting becomes convened by the sending of its convocation, and in no other way; what was convened changes by later acts alone. */
final class Convened {
	public function __construct(
		private readonly MeetingMapper $meetings,
	) {
	}

	/**
	 * Within the transaction that sends, as everything here.
	 *
	 * @param int $now Unix seconds
	 * @throws Conflict|Stale
	 */
	public function mark(Meeting $meeting, int $now): void {
		if (!$meeting->state()->mayBecome(MeetingState::Convened)) {
			throw new Conflict('meeting_not_draft', 'This is only possible while the meeting is a draft. This one is cancelled or has been convened.');
		}
		$this->touch($meeting);
		$meeting->setState(MeetingState::Convened->value);
		$meeting->setConvenedAt($now);
		$this->meetings->update($meeting);
	}

	/** Members are told of another moment or place. */
	public function move(Meeting $meeting, int $startsAt, ?string $place): void {
		$this->touch($meeting);
		$meeting->setStartsAt($startsAt);
		$meeting->setPlace($place);
		$this->meetings->update($meeting);
	}

	/** Members are told that it is not held. */
	public function cancel(Meeting $meeting): void {
		$this->touch($meeting);
		$meeting->setState(MeetingState::Cancelled->value);
		$this->meetings->update($meeting);
	}

	/** Takes the next version, so that what somebody changed since the person looked is not sent unseen. */
	public function touch(Meeting $meeting): void {
		if ($meeting->state() === MeetingState::Cancelled || !$this->meetings->advance($meeting)) {
			throw new Stale('meeting_changed', 'Somebody changed this meeting meanwhile. Nothing of theirs is lost; look at it as it is now and try again.');
		}
	}
}
