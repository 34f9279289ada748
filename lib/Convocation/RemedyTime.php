<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Meeting\MeetingKind;
use OCA\ConseilMunicipal\Rules\CalendarDate;
use OCA\ConseilMunicipal\Rules\MeetingKind as RuledKind;
use OCA\ConseilMunicipal\Rules\NoticePeriod;

/** Until when handing over or posting still cures what did not reach a member; CGCT, art. L. 2121-11 and L. 2121-12. See src/convocation/dispatchState.ts. */
final class RemedyTime {
	/** Clear days of the urgency procedure, and of a second convocation (CGCT, art. L. 2121-17). */
	private const URGENT = 1;
	private const SECOND = 3;

	/** @return int Unix seconds */
	public static function of(Council $council, Meeting $meeting, ConvocationKind $kind, bool $urgent): int {
		if (self::onlyTells($kind)) {
			return $meeting->getStartsAt();
		}
		$zone = $council->timeZone();
		$start = new \DateTimeImmutable('@' . $meeting->getStartsAt());
		$meetingKind = $meeting->getKind() === MeetingKind::Installation->value ? RuledKind::Installation : RuledKind::Ordinary;
		$days = $urgent ? self::URGENT : ($kind === ConvocationKind::Second ? self::SECOND : null);
		$last = $days === null
			? NoticePeriod::latestSend($council->ruled(), $start, $zone, $meetingKind)
			: CalendarDate::in($start, $zone)->plusDays(-$days - 1)->lastSecond($zone);
		return $last->getTimestamp();
	}

	/** Has no period to keep: members are told until the hour of the meeting. */
	public static function onlyTells(ConvocationKind $kind): bool {
		return $kind === ConvocationKind::Cancellation || $kind === ConvocationKind::Replacement;
	}
}
