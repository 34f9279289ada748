<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use BackedEnum;
use OCA\ConseilMunicipal\Error\Invalid;

/** Typed reading of named values that come from outside; each refusal names its field. */
final class Input {
	/** @param array<string, mixed> $values */
	public function __construct(
		private readonly array $values,
	) {
	}

	public function has(string $field): bool {
		return array_key_exists($field, $this->values);
	}

	/** As it came, for those who read it themselves. */
	public function value(string $field): mixed {
		return $this->values[$field] ?? null;
	}

	/**
	 * One line: it becomes part of headers, of names of files, of cells.
	 *
	 * @throws Invalid
	 */
	public function text(string $field, int $maximum): string {
		return $this->optionalText($field, $maximum) ?? throw self::required($field);
	}

	/**
	 * @return ?string one line, trimmed, null when empty
	 * @throws Invalid
	 */
	public function optionalText(string $field, int $maximum): ?string {
		$text = $this->read($field, $maximum);
		if ($text !== null && preg_match('/[\p{Cc}\x{2028}\x{2029}]/u', $text) === 1) {
			throw new Invalid('not_one_line', 'One line is expected here: a line break or an invisible character was found. Nothing was changed; correct it, then try again.', field: $field);
		}
		return $text;
	}

	/**
	 * One line, of what people paste: where it was broken is no part of a title, spaces that do not break are.
	 *
	 * @throws Invalid
	 */
	public function title(string $field, int $maximum): string {
		return $this->optionalTitle($field, $maximum) ?? throw self::required($field);
	}

	/** @throws Invalid */
	public function optionalTitle(string $field, int $maximum): ?string {
		$text = $this->optionalPassage($field, $maximum);
		return $text === null ? null : preg_replace('/[^\S\x{A0}\x{202F}]+/u', ' ', $text);
	}

	/** @throws Invalid */
	public function passage(string $field, int $maximum): string {
		return $this->optionalPassage($field, $maximum) ?? throw self::required($field);
	}

	/**
	 * @return ?string any number of lines, trimmed, null when empty; what word processors break lines with breaks them
	 * @throws Invalid
	 */
	public function optionalPassage(string $field, int $maximum): ?string {
		$read = $this->read($field, $maximum);
		$text = $read === null ? null : (string)preg_replace('/[\x0B\x0C\x{85}\x{2028}\x{2029}]/u', "\n", $read);
		if ($text !== null && preg_match('/[^\P{Cc}\t\n\r]/u', $text) === 1) {
			throw new Invalid('control_character', 'This text holds invisible characters that no document can show. Nothing was changed; type the passage again instead of pasting it.', field: $field);
		}
		return $text;
	}

	/** @throws Invalid */
	private function read(string $field, int $maximum): ?string {
		$value = $this->values[$field] ?? null;
		if ($value === null) {
			return null;
		}
		if (!is_string($value) && !is_int($value)) {
			throw new Invalid('not_text', 'A text is expected here.', field: $field);
		}
		$text = trim((string)$value);
		if (!mb_check_encoding($text, 'UTF-8')) {
			throw new Invalid('not_text', 'A text is expected here.', field: $field);
		}
		if (mb_strlen($text) > $maximum) {
			throw new Invalid('too_long', 'This is too long: {maximum} characters at most.', ['maximum' => $maximum], $field);
		}
		return $text === '' ? null : $text;
	}

	private static function required(string $field): Invalid {
		return new Invalid('required', 'This cannot be empty.', field: $field);
	}

	/** @throws Invalid */
	public function number(string $field, int $minimum, int $maximum): int {
		return $this->optionalNumber($field, $minimum, $maximum)
			?? throw self::required($field);
	}

	/** @throws Invalid */
	public function optionalNumber(string $field, int $minimum, int $maximum): ?int {
		$value = $this->values[$field] ?? null;
		if ($value === null || $value === '') {
			return null;
		}
		$number = is_int($value) ? $value : (is_string($value) && preg_match('/^\d{1,9}$/', $value) === 1 ? (int)$value : null);
		if ($number === null) {
			throw new Invalid('not_a_number', 'A whole number is expected here.', field: $field);
		}
		if ($number < $minimum || $number > $maximum) {
			throw new Invalid('out_of_range', 'Choose a number from {minimum} to {maximum}.', ['minimum' => $minimum, 'maximum' => $maximum], $field);
		}
		return $number;
	}

	/** @throws Invalid */
	public function flag(string $field): bool {
		return match ($this->values[$field] ?? null) {
			true, 1, '1', 'true', 'yes', 'oui' => true,
			false, null, 0, '0', '', 'false', 'no', 'non' => false,
			default => throw new Invalid('not_a_flag', 'Yes or no is expected here.', field: $field),
		};
	}

	/**
	 * @template T of BackedEnum
	 * @param class-string<T> $enum
	 * @return T
	 * @throws Invalid
	 */
	public function choice(string $field, string $enum): BackedEnum {
		$value = $this->values[$field] ?? null;
		$case = is_string($value) ? $enum::tryFrom($value) : null;
		return $case ?? throw new Invalid(
			'unknown_value',
			'Choose one of: {values}.',
			['values' => implode(', ', array_column($enum::cases(), 'value'))],
			$field,
		);
	}

	/**
	 * @return ?string `YYYY-MM-DD`
	 * @throws Invalid
	 */
	public function optionalDate(string $field): ?string {
		$text = $this->optionalText($field, 20);
		if ($text === null) {
			return null;
		}
		$iso = preg_match('#^(\d{1,2})/(\d{1,2})/(\d{4})$#', $text, $part) === 1
			? sprintf('%04d-%02d-%02d', $part[3], $part[2], $part[1])
			: $text;
		if (preg_match('/^(\d{4})-(\d{2})-(\d{2})$/', $iso, $part) !== 1 || !checkdate((int)$part[2], (int)$part[3], (int)$part[1])) {
			throw new Invalid('not_a_date', 'A date such as 2026-03-22 or 22/03/2026 is expected here.', field: $field);
		}
		return $iso;
	}

	/**
	 * @return list<string> without blanks and repetitions
	 * @throws Invalid
	 */
	public function texts(string $field, int $maximum): array {
		$value = $this->values[$field] ?? [];
		if (!is_array($value)) {
			throw new Invalid('not_a_list', 'A list is expected here.', field: $field);
		}
		$texts = [];
		foreach ($value as $one) {
			$text = (new self([$field => $one]))->optionalText($field, $maximum);
			if ($text !== null && !in_array($text, $texts, true)) {
				$texts[] = $text;
			}
		}
		return $texts;
	}
}
