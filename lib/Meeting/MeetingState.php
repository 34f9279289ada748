<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

/** The life of a meeting. */
enum MeetingState: string {
	case Draft = 'draft';
	case Cancelled = 'cancelled';
	case Convened = 'convened';
	case Held = 'held';
	case Closed = 'closed';

	/** Whether agenda, date and place may still be changed freely: nobody has been convened. */
	public function isDraft(): bool {
		return $this === self::Draft;
	}

	/** Whether councillors know of the meeting even when nothing of it is published. */
	public function isKnownToCouncillors(): bool {
		return match ($this) {
			self::Convened, self::Held, self::Closed => true,
			self::Draft, self::Cancelled => false,
		};
	}

	/** Whether the state may follow by what a person does; the same state never follows itself. */
	public function mayBecome(self $next): bool {
		return match ($this) {
			self::Draft => $next === self::Cancelled || $next === self::Convened,
			self::Cancelled => $next === self::Draft,
			self::Convened => $next === self::Held || $next === self::Cancelled,
			self::Held => $next === self::Closed,
			self::Closed => $next === self::Held,
		};
	}
}
