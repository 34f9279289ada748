<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

/** When a mail that the server refused is tried again. */
final class Retry {
	/** Seconds after each failure; after the last one it is given up. */
	private const AFTER = [15 * 60, 3600, 4 * 3600];

	/** @param int $failures how many times it has been refused, at least 1 */
	public static function at(int $failures, int $now): ?int {
		$wait = self::AFTER[$failures - 1] ?? null;
		return $wait === null ? null : $now + $wait;
	}
}
