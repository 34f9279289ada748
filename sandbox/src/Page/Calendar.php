<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Page;

/** Names of days and months, first day of the week (0 = Sunday). */
final class Calendar {
	/** @return array{dayNames: list<string>, dayNamesShort: list<string>, monthNames: list<string>, monthNamesShort: list<string>, firstDay: int} */
	public static function names(string $language): array {
		$format = static fn (string $pattern, string $date) => (new \IntlDateFormatter($language, \IntlDateFormatter::NONE, \IntlDateFormatter::NONE, 'UTC', null, $pattern))->format(new \DateTime($date));
		$days = array_map(static fn (int $day) => '2026-11-' . str_pad((string)$day, 2, '0', STR_PAD_LEFT), range(1, 7));
		$months = array_map(static fn (int $month) => sprintf('2026-%02d-01', $month), range(1, 12));
		return [
			'dayNames' => array_map(static fn (string $day) => $format('EEEE', $day), $days),
			'dayNamesShort' => array_map(static fn (string $day) => $format('EEE', $day), $days),
			'monthNames' => array_map(static fn (string $month) => $format('LLLL', $month), $months),
			'monthNamesShort' => array_map(static fn (string $month) => $format('LLL', $month), $months),
			'firstDay' => $language === 'en' ? 0 : 1,
		];
	}
}
