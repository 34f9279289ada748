<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/** One day of the count of a notice period, as a screen draws it. */
final readonly class NoticeDay {
	/** @var array<string, array{string, Level, string}> */
	public const REASONS = [
		'day_of_sending' => ['CE 12 July 1955 Mignaloux-Beauvoir', Level::Info, 'Day of the sending: does not count.'],
		'clear_day' => ['L2121-11, L2121-12', Level::Info, 'Whole day: counts, even if it is a public holiday.'],
		'weekend_counts' => ['CE 13 October 1993', Level::Info, 'Whole day: Saturdays and Sundays count and extend nothing.'],
		'day_of_meeting' => ['CE 12 July 1955 Mignaloux-Beauvoir', Level::Info, 'Day of the meeting: does not count.'],
	];
	private const SATURDAY = 6;

	private function __construct(
		public CalendarDate $date,
		/** 1 Monday … 7 Sunday. */
		public int $weekday,
		public bool $counted,
		public Reason $why,
	) {
	}

	/**
	 * From the day of the sending to that of the meeting, both included: neither counts, every whole day between does.
	 *
	 * CGCT, art. L. 2121-11 and L. 2121-12; CE 12 July 1955 Mignaloux-Beauvoir; CE 13 October 1993.
	 *
	 * @return list<self>
	 */
	public static function between(CalendarDate $sent, CalendarDate $meeting): array {
		$length = $sent->daysUntil($meeting);
		return array_map(static function (int $index) use ($sent, $length): self {
			$date = $sent->plusDays($index);
			$code = match (true) {
				$index === $length => 'day_of_meeting',
				$index === 0 => 'day_of_sending',
				$date->weekday() >= self::SATURDAY => 'weekend_counts',
				default => 'clear_day',
			};
			return new self($date, $date->weekday(), $index > 0 && $index < $length, Reason::of(self::REASONS, $code));
		}, range(0, $length));
	}
}
