<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/** Reads instants and zones as they are written in requests and settings. */
final class LegalTime {
	private const INSTANT = '/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})\z/';

	/**
	 * The instant written in ISO 8601 with an offset or `Z`.
	 *
	 * @throws ImpossibleValue `not_an_instant`
	 */
	public static function instant(string $field, string $text): \DateTimeImmutable {
		if (preg_match(self::INSTANT, $text) === 1) {
			try {
				$instant = new \DateTimeImmutable($text);
				if (str_starts_with($text, $instant->format('Y-m-d\TH:i'))) { // 30 February would roll over to March
					return $instant;
				}
			} catch (\Exception) {
				// refused below, like any other text
			}
		}
		throw new ImpossibleValue($field, 'not_an_instant', ['value' => $text]);
	}

	/**
	 * The zone of an IANA name; a bare offset follows no clock change and is no legal time.
	 *
	 * @throws ImpossibleValue `unknown_zone`
	 */
	public static function zone(string $field, string $name): \DateTimeZone {
		if (preg_match('/^[A-Za-z]+(\/|\z)/', $name) === 1) {
			try {
				return new \DateTimeZone($name);
			} catch (\Exception) {
				// refused below
			}
		}
		throw new ImpossibleValue($field, 'unknown_zone', ['value' => $name]);
	}
}
