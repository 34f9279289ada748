<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

/**
 * Clear days between the convocation and the meeting.
 *
 * CGCT art. L. 2121-11 and L. 2121-12: three, five from 3,500 inhabitants. Art. L. 5211-1: an EPCI (and a syndicat, art. L. 5711-1)
 * follows five as soon as one of its communes has 3,500. CASF art. R. 123-16: three for a CCAS whatever its size.
 */
final class NoticePeriod {
	public const SHORT = 3;
	public const LONG = 5;
	private const THRESHOLD = 3500;

	/**
	 * @param int $population authenticated municipal population
	 * @param bool $hasMember3500 a member commune reaches 3,500 inhabitants (EPCI and syndicat)
	 * @return self::SHORT|self::LONG clear days
	 */
	public static function days(CouncilKind $kind, int $population, bool $hasMember3500): int {
		$long = match ($kind) {
			CouncilKind::Commune => $population >= self::THRESHOLD,
			CouncilKind::Epci, CouncilKind::Syndicat => $hasMember3500,
			CouncilKind::Ccas => false,
		};
		return $long ? self::LONG : self::SHORT;
	}
}
