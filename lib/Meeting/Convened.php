<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Stale;

/** A meeting becomes convened by the sending of its convocation, and in no other way. */
final class Convened {
	public function __construct(
		private readonly MeetingMapper $meetings,
	) {
	}

	/**
	 * Within the transaction that sends.
	 *
	 * @throws Conflict|Stale
	 */
	public function mark(Meeting $meeting): void {
		if (!$meeting->state()->mayBecome(MeetingState::Convened)) {
			throw new Conflict('meeting_not_draft', 'This is only possible while the meeting is a draft. This one is cancelled or has been convened.');
		}
		if (!$this->meetings->advance($meeting)) {
			throw new Stale('meeting_changed', 'Somebody changed this meeting meanwhile. Nothing of theirs is lost; look at it as it is now and try again.');
		}
		$meeting->setState(MeetingState::Convened->value);
		$this->meetings->update($meeting);
	}
}
