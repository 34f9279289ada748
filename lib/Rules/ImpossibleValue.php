<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/**
 * A value that no meeting can have: the caller passed a mistake, not a situation.
 *
 * The same codes and texts as src/rules/impossibleValue.ts; `$field` is the path of the value in what was given.
 */
final class ImpossibleValue extends \DomainException {
	public const TEXTS = [
		'negative' => '{field}: {value} is negative.',
		'too_small' => '{field}: {value} is less than {minimum}.',
		'not_a_date' => '{field}: « {value} » is not a date (YYYY-MM-DD).',
		'not_an_instant' => '{field}: « {value} » is not an instant (date, time and offset).',
		'unknown_zone' => '{field}: « {value} » is not a known time zone.',
		'too_early' => '{field}: it cannot come before {other}.',
		'empty' => '{field}: nothing is given.',
		'unknown_value' => '{field}: « {value} » is not one of the values allowed ({allowed}).',
		'duplicate' => '{field}: « {value} » appears twice.',
		'unknown_reference' => '{field}: « {value} » is not known here.',
		'alsace_moselle' => '{field}: the communes of Bas-Rhin, Haut-Rhin and Moselle follow their own local law; this app does not know it and must not be used for their notice periods.',
	];

	public readonly Message $explanation;

	/**
	 * @param key-of<self::TEXTS> $reason
	 * @param array<string, string|int> $params
	 */
	public function __construct(
		public readonly string $field,
		public readonly string $reason,
		array $params = [],
	) {
		parent::__construct($field . ': ' . $reason);
		$this->explanation = new Message(self::TEXTS[$reason], ['field' => $field] + $params);
	}

	/**
	 * A whole number of at least `$minimum`.
	 *
	 * @throws self
	 */
	public static function unlessAtLeast(string $field, int $value, int $minimum = 0): int {
		if ($value < 0) {
			throw new self($field, 'negative', ['value' => $value]);
		}
		if ($value < $minimum) {
			throw new self($field, 'too_small', ['value' => $value, 'minimum' => $minimum]);
		}
		return $value;
	}

	/**
	 * The same list, when nothing appears twice in it.
	 *
	 * @param list<string> $values
	 * @return list<string>
	 * @throws self
	 */
	public static function unlessDistinct(string $field, array $values): array {
		$seen = [];
		foreach ($values as $value) {
			if (in_array($value, $seen, true)) {
				throw new self($field, 'duplicate', ['value' => $value]);
			}
			$seen[] = $value;
		}
		return $values;
	}
}
