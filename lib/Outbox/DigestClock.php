<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use DateTimeZone;
use OCA\ConseilMunicipal\Meeting\LocalTime;

/**
 * When e-mails of the day leave, and what time they are about, in the legal time of the council.
 *
 * One is about everything since the last one, however long that is: a day on which nothing could be sent loses nothing.
 */
final class DigestClock {
	public const HOUR = 7;
	/** After this hour nothing leaves any more: it waits for the next morning. */
	private const EVENING = 20;
	private const DAY = 86400;
	/** Longest time an e-mail is about. */
	private const LONGEST = 14 * self::DAY;

	/**
	 * @param string $day `YYYY-MM-DD` of the e-mail
	 * @param array{since: int, until: int}|null $daily what it is about for those who want one a day, null when none is due; Unix seconds
	 * @param array{since: int, until: int}|null $weekly the same for those who want one a week, on Monday
	 */
	private function __construct(
		public readonly string $day,
		public readonly ?array $daily,
		public readonly ?array $weekly,
	) {
	}

	/**
	 * @param ?int $until end of what the last daily e-mails were about; null before the first
	 * @param ?int $weekUntil the same of weekly ones; before the first, when the council was made: its first one waits for a Monday
	 * @param bool $atOnce whatever the hour
	 */
	public static function at(int $now, DateTimeZone $zone, ?int $until, ?int $weekUntil, bool $atOnce = false): self {
		$local = LocalTime::at($now, $zone);
		$hour = (int)$local->format('G');
		$day = $local->format('Y-m-d');
		if (!$atOnce && ($hour < self::HOUR || $hour >= self::EVENING)) {
			return new self($day, null, null);
		}
		$end = $atOnce ? $now : $local->setTime(self::HOUR, 0)->getTimestamp();
		$monday = $local->modify('monday this week')->format('Y-m-d');
		return new self(
			$day,
			self::window($until, $end, $day, self::DAY, $zone),
			self::window($weekUntil, $end, $monday, 7 * self::DAY, $zone),
		);
	}

	/**
	 * @param string $from day from which a new one is due
	 * @return array{since: int, until: int}|null
	 */
	private static function window(?int $until, int $end, string $from, int $usual, DateTimeZone $zone): ?array {
		if ($until !== null && LocalTime::at($until, $zone)->format('Y-m-d') >= $from) {
			return null;
		}
		return ['since' => max($until ?? $end - $usual, $end - self::LONGEST), 'until' => $end];
	}
}
