<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Vectors;

/** Compares what a rule answered with what a case expects, as tests/vectors/README.md says. */
final class Comparison {
	/** Arrays whose order does not matter. */
	private const SETS = ['reasons', 'errors', 'missing', 'violations', 'problems', 'warnings', 'alerts', 'lateMembers', 'active'];
	/** Maps compared whole; of any other object only the keys written in `expect` count. */
	private const WHOLE = ['inactive', 'proxies', 'numbers'];

	public static function matches(object $expected, object $got): bool {
		$found = get_object_vars($got);
		foreach (get_object_vars($expected) as $key => $value) {
			if (!array_key_exists($key, $found) || !self::equal((string)$key, $value, $found[$key])) {
				return false;
			}
		}
		return true;
	}

	private static function equal(string $key, mixed $expected, mixed $got): bool {
		if (is_array($expected)) {
			return is_array($got) && count($expected) === count($got)
				&& (in_array($key, self::SETS, true) ? self::sameSet($expected, $got) : self::sameList($expected, $got));
		}
		if (!is_object($expected)) {
			return $expected === $got;
		}
		if (!is_object($got)) {
			return false;
		}
		$whole = in_array($key, self::WHOLE, true);
		return (!$whole || count(get_object_vars($expected)) === count(get_object_vars($got))) && self::matches($expected, $got);
	}

	/**
	 * @param array<mixed> $expected
	 * @param array<mixed> $got
	 */
	private static function sameList(array $expected, array $got): bool {
		foreach (array_map(null, $expected, $got) as [$value, $candidate]) {
			if (!self::equal('', $value, $candidate)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * @param array<mixed> $expected
	 * @param array<mixed> $got
	 */
	private static function sameSet(array $expected, array $got): bool {
		foreach ($expected as $value) {
			$equal = array_filter($got, static fn (mixed $candidate): bool => self::equal('', $value, $candidate));
			if ($equal === []) {
				return false;
			}
			unset($got[array_key_first($equal)]);
		}
		return true;
	}
}
