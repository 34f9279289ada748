<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

/** Number of councillors of a commune, CGCT art. L. 2121-2. */
final class LegalNumber {
	/** First population above each step, and the seats below it. */
	private const STEPS = [
		100 => 7, 500 => 11, 1500 => 15, 2500 => 19, 3500 => 23, 5000 => 27, 10000 => 29, 20000 => 33, 30000 => 35, 40000 => 39,
		50000 => 43, 60000 => 45, 80000 => 49, 100000 => 53, 150000 => 55, 200000 => 59, 250000 => 61, 300000 => 65,
	];
	private const MOST = 69;

	/** @param int $population authenticated municipal population; Paris, Lyon and Marseille have their own rules */
	public static function seats(int $population): int {
		foreach (self::STEPS as $below => $seats) {
			if ($population < $below) {
				return $seats;
			}
		}
		return self::MOST;
	}
}
