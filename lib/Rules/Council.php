<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/** What the rules need to know of a council; the same four kinds as src/rules/council.ts. */
final readonly class Council {
	private const THRESHOLD = 3500;
	/** `057` would not be recognised as Moselle: another form is a mistake, not an unknown département. */
	private const DEPARTMENT = '/^(?:\d\d|2[AB]|9[78]\d)\z/';
	/** These départements follow the local law of Alsace-Moselle for their notice periods. */
	private const ALSACE_MOSELLE = ['57', '67', '68'];

	/** @throws ImpossibleValue */
	private function __construct(
		/** A conseil communautaire or a syndicat: a council of several communes. */
		public bool $isEpci,
		public bool $isCcas,
		/** Five clear days and synthesis notes. CGCT, art. L. 2121-12 and L. 5211-1. */
		public bool $isOfSize3500,
		?string $department,
	) {
		if ($department !== null && preg_match(self::DEPARTMENT, $department) !== 1) {
			throw new ImpossibleValue('council.department', 'unknown_value', ['value' => $department, 'allowed' => '01, 2A, 974…']);
		}
		if (in_array($department, self::ALSACE_MOSELLE, true)) {
			throw new ImpossibleValue('council.department', 'alsace_moselle');
		}
	}

	/**
	 * @param int $population population municipale authenticated before the renewal
	 * @param string|null $department code on two or three characters, when it is known
	 * @throws ImpossibleValue negative population, département of Alsace-Moselle or no département at all
	 */
	public static function commune(int $population, ?string $department = null): self {
		ImpossibleValue::unlessAtLeast('council.population', $population);
		return new self(false, false, $population >= self::THRESHOLD, $department);
	}

	/**
	 * A conseil communautaire or the comité of a syndicat.
	 *
	 * @param bool $hasMember3500 one member commune at least has 3,500 inhabitants or more
	 * @throws ImpossibleValue département of Alsace-Moselle
	 */
	public static function epci(bool $hasMember3500, ?string $department = null): self {
		return new self(true, false, $hasMember3500, $department);
	}

	/** @throws ImpossibleValue département of Alsace-Moselle */
	public static function ccas(?string $department = null): self {
		return new self(false, true, false, $department);
	}
}
