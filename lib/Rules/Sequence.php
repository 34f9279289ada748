<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/** How many numbers a council gave in a civil year. */
final readonly class Sequence {
	/** @throws ImpossibleValue */
	public function __construct(
		public int $year,
		public int $last,
	) {
		ImpossibleValue::unlessAtLeast('sequence.year', $year, 1);
		ImpossibleValue::unlessAtLeast('sequence.last', $last);
	}
}
