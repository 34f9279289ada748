<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Rules;

use OCA\ConseilMunicipal\Tests\Vectors\Comparison;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** How the cases of tests/vectors are compared, as its README says. */
final class ComparisonTest extends TestCase {
	/** @return iterable<string, array{string, string, bool}> */
	public static function answers(): iterable {
		yield 'only the keys asked for' => ['{"ok":true}', '{"ok":true,"francs":3}', true];
		yield 'another number' => ['{"francs":3}', '{"francs":2}', false];
		yield 'a number written as text' => ['{"francs":3}', '{"francs":"3"}', false];
		yield 'a missing key' => ['{"francs":null}', '{}', false];
		yield 'another order of a list' => ['{"entries":["1","2"]}', '{"entries":["2","1"]}', false];
		yield 'another order of a set' => ['{"reasons":["a","b"]}', '{"reasons":["b","a"]}', true];
		yield 'a set with one element twice' => ['{"reasons":["a","b"]}', '{"reasons":["a","a"]}', false];
		yield 'one element too many' => ['{"entries":["1"]}', '{"entries":["1","2"]}', false];
		yield 'a map compared whole' => ['{"numbers":{"2":"A"}}', '{"numbers":{"2":"A","3":"B"}}', false];
		yield 'an empty map' => ['{"inactive":{}}', '{"inactive":{"p1":["revoked"]}}', false];
		yield 'more keys in an object of a list' => ['{"items":[{"no":"1"}]}', '{"items":[{"no":"1","ok":true}]}', true];
	}

	#[DataProvider('answers')]
	public function testAnAnswerIsComparedAsTheReadmeSays(string $expected, string $got, bool $matches): void {
		self::assertSame($matches, Comparison::matches((object)json_decode($expected), (object)json_decode($got)));
	}
}
