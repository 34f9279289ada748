<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

use OCA\ConseilMunicipal\Meeting\MeetingState;

/** A personal link that is good: for whom it answers. Only {@see AnswerLinks} makes one of what was sent. */
final readonly class OpenLink {
	public function __construct(
		public Room $room,
		public int $memberId,
	) {
	}

	public function isCancelled(): bool {
		return $this->room->meeting->state() === MeetingState::Cancelled;
	}

	public function reply(): Reply {
		return $this->room->replies[$this->memberId];
	}
}
