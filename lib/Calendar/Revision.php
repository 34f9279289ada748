<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Calendar;

use DateTimeImmutable;

/**
 * How many times a meeting has changed for calendars (RFC 5546 §2.1.4): they discard what is older than what they have, so neither the
 * number nor the stamp ever goes back, not even when the clock of the server does. Keep the last one of each meeting.
 */
final readonly class Revision {
	public function __construct(
		public Method $method,
		public int $sequence,
		public DateTimeImmutable $stamp,
		public string $fingerprint,
	) {
	}

	/** Sent again unchanged it keeps its number. */
	public static function of(MeetingEvent $event, ?self $last, DateTimeImmutable $now): self {
		return self::next(Method::Request, $event, $last, $now);
	}

	public static function cancelling(MeetingEvent $event, ?self $last, DateTimeImmutable $now): self {
		return self::next(Method::Cancel, $event, $last, $now);
	}

	private static function next(Method $method, MeetingEvent $event, ?self $last, DateTimeImmutable $now): self {
		$fingerprint = $event->fingerprint();
		$same = $last !== null && $last->method === $method && $last->fingerprint === $fingerprint;
		return new self(
			$method,
			$last === null ? 0 : $last->sequence + ($same ? 0 : 1),
			$last === null ? $now : max($now, $last->stamp),
			$fingerprint,
		);
	}
}
