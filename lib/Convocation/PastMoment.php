<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use DateTimeZone;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Meeting\LocalTime;

/** A moment that a person types to the minute, of something that has happened. */
final class PastMoment {
	private const MINUTE = 60;

	/**
	 * @param mixed $at local moment `YYYY-MM-DDTHH:MM`, now when null
	 * @param int $now Unix seconds
	 * @param int $earliest Unix seconds before which it cannot have happened
	 * @param Invalid $tooEarly what is said then
	 * @return int Unix seconds
	 * @throws Invalid
	 */
	public static function read(mixed $at, DateTimeZone $zone, int $now, int $earliest, Invalid $tooEarly): int {
		$moment = $at === null ? $now : (is_string($at) ? LocalTime::parse($at, $zone, 'at') : null);
		if ($moment === null || $moment > $now) {
			throw new Invalid('not_past', 'A moment that is past is expected here.', field: 'at');
		}
		return $moment + self::MINUTE <= $earliest ? throw $tooEarly : $moment;
	}
}
