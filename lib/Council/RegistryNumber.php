<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCA\ConseilMunicipal\Error\Invalid;

/** INSEE code of a commune and SIRET number of a public body. */
final class RegistryNumber {
	/**
	 * Five characters: department (01–98, 2A, 2B) and commune.
	 *
	 * @throws Invalid
	 */
	public static function insee(string $code): string {
		$code = strtoupper(preg_replace('/\s+/u', '', $code) ?? '');
		if (preg_match('/^(?:0[1-9]|[1-8]\d|9[0-8]|2[AB])\d{3}$/', $code) !== 1) {
			throw new Invalid('bad_insee', 'An INSEE code has five characters, such as 73010 or 2A004.', field: 'insee');
		}
		return $code;
	}

	/**
	 * Fourteen digits; the first nine (SIREN) and all fourteen end with a Luhn check digit.
	 *
	 * @throws Invalid
	 */
	public static function siret(string $number): string {
		$number = preg_replace('/[\s.]+/u', '', $number) ?? '';
		if (preg_match('/^\d{14}$/', $number) !== 1) {
			throw new Invalid('bad_siret', 'A SIRET number has 14 digits.', field: 'siret');
		}
		if (!self::luhn(substr($number, 0, 9)) || !self::luhn($number)) {
			throw new Invalid('bad_siret_digit', 'This SIRET number has a mistyped digit: its check digit does not match.', field: 'siret');
		}
		return $number;
	}

	private static function luhn(string $digits): bool {
		$sum = 0;
		foreach (array_reverse(str_split($digits)) as $index => $digit) {
			$value = (int)$digit * ($index % 2 === 1 ? 2 : 1);
			$sum += $value > 9 ? $value - 9 : $value;
		}
		return $sum % 10 === 0;
	}
}
