<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use DateTimeImmutable;
use DateTimeZone;
use OCA\ConseilMunicipal\Error\Invalid;

/** Moments at the edge of the app: Unix seconds inside, the council's time zone outside. */
final class LocalTime {
	/** ISO 8601 with the offset of the zone, e.g. `2027-01-19T19:00:00+01:00`. */
	public static function iso(int $moment, DateTimeZone $zone): string {
		return self::at($moment, $zone)->format(DATE_ATOM);
	}

	public static function isoOrNull(?int $moment, DateTimeZone $zone): ?string {
		return $moment === null ? null : self::iso($moment, $zone);
	}

	public static function at(int $moment, DateTimeZone $zone): DateTimeImmutable {
		return (new DateTimeImmutable('@' . $moment))->setTimezone($zone);
	}

	/**
	 * @param string $local `YYYY-MM-DDTHH:MM`, as a clock in the council's town shows it
	 * @return int Unix seconds
	 * @throws Invalid no such moment, e.g. in the hour that is skipped in spring
	 */
	public static function parse(string $local, DateTimeZone $zone, string $field): int {
		$moment = str_contains($local, "\0") ? false : DateTimeImmutable::createFromFormat('!Y-m-d\TH:i', $local, $zone);
		if ($moment === false || $moment->format('Y-m-d\TH:i') !== $local) {
			throw new Invalid('not_a_moment', 'A date and an hour that exist are expected here, such as 2027-01-19T19:00.', field: $field);
		}
		return $moment->getTimestamp();
	}
}
