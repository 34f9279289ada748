<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Journal;

use InvalidArgumentException;

/**
 * One text for one value, so that a hash can be computed again by anyone: UTF-8, no white space, keys of objects sorted by
 * code point, no escape but those JSON asks for. Same result as RFC 8785 for what is accepted here: null, booleans,
 * integers, strings, lists, and objects with string keys. Numbers with a fraction are refused, they have several spellings.
 */
final class CanonicalJson {
	private const FLAGS = JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS;

	/** @throws InvalidArgumentException a value that has no canonical form */
	public static function encode(mixed $value): string {
		if (is_array($value)) {
			return array_is_list($value) ? self::list($value) : self::object($value);
		}
		if ($value === null || is_bool($value) || is_int($value) || is_string($value)) {
			return json_encode($value, self::FLAGS);
		}
		throw new InvalidArgumentException('No canonical form for ' . get_debug_type($value));
	}

	/** @param list<mixed> $values */
	private static function list(array $values): string {
		return '[' . implode(',', array_map(self::encode(...), $values)) . ']';
	}

	/** @param array<array-key, mixed> $values */
	private static function object(array $values): string {
		uksort($values, static fn (int|string $a, int|string $b): int => strcmp((string)$a, (string)$b));
		$members = [];
		foreach ($values as $key => $value) {
			$members[] = json_encode((string)$key, self::FLAGS) . ':' . self::encode($value);
		}
		return '{' . implode(',', $members) . '}';
	}
}
