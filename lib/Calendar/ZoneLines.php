<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Calendar;

use DateTimeImmutable;
use DateTimeZone;

/**
 * The VTIMEZONE of a council: what its clocks do around a date, from PHP’s own time zones.
 *
 * Each change of clocks around the meeting is written with its date instead of a yearly rule: it stays true when the law
 * on summer time changes, and a zone without summer time (most overseas) has none.
 */
final class ZoneLines {
	private const YEAR = 366 * 86400;

	public static function around(DateTimeZone $zone, DateTimeImmutable $moment): string {
		$observances = '';
		$before = null; // PHP begins with what holds at the first moment asked for, as if clocks had changed then
		foreach ($zone->getTransitions($moment->getTimestamp() - self::YEAR, $moment->getTimestamp() + self::YEAR) as $change) {
			$observances .= self::observance($change, $before ?? $change['offset']);
			$before = $change['offset'];
		}
		return "BEGIN:VTIMEZONE\r\n" . ContentLine::raw('TZID', $zone->getName()) . $observances . "END:VTIMEZONE\r\n";
	}

	/** @param array{ts: int, offset: int, isdst: bool, abbr: string} $change */
	private static function observance(array $change, int $before): string {
		$kind = $change['isdst'] ? 'DAYLIGHT' : 'STANDARD';
		return "BEGIN:$kind\r\n"
			. ContentLine::raw('DTSTART', gmdate('Ymd\THis', $change['ts'] + $before))
			. ContentLine::raw('TZOFFSETFROM', self::offset($before))
			. ContentLine::raw('TZOFFSETTO', self::offset($change['offset']))
			. ContentLine::text('TZNAME', $change['abbr'])
			. "END:$kind\r\n";
	}

	private static function offset(int $seconds): string {
		return ($seconds < 0 ? '-' : '+') . gmdate('Hi', abs($seconds));
	}
}
