<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Meeting\MeetingState;

/** A call for subjects with what those who are asked may know of its meeting. */
final class MeetingCall {
	/** @param int $startsAt Unix seconds */
	public function __construct(
		public readonly Call $call,
		public readonly string $meetingTitle,
		public readonly int $startsAt,
		public readonly MeetingState $meetingState,
	) {
	}

	/** It closes by itself at its deadline, and when the agenda is settled; nothing has to run for that. */
	public function isOpen(int $now): bool {
		return $this->call->getClosedAt() === null && $this->call->getDeadline() > $now && $this->meetingState->isDraft();
	}
}
