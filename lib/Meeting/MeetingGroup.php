<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

/** Where a meeting stands in the navigation: « à venir », « en attente de clôture », « passées ». */
enum MeetingGroup: string {
	case Upcoming = 'upcoming';
	case AwaitingClosure = 'awaiting_closure';
	case Past = 'past';

	/** A meeting is upcoming until this long after it began, then it waits to be closed. Seconds. */
	public const SITTING = 6 * 3600;

	/** @param int $startsAt @param int $now Unix seconds */
	public static function of(MeetingState $state, int $startsAt, int $now): self {
		return match ($state) {
			MeetingState::Closed, MeetingState::Cancelled => self::Past,
			MeetingState::Held => self::AwaitingClosure,
			MeetingState::Draft, MeetingState::Convened => $startsAt + self::SITTING > $now ? self::Upcoming : self::AwaitingClosure,
		};
	}
}
