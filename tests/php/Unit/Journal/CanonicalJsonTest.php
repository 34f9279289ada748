<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Journal;

use InvalidArgumentException;
use OCA\ConseilMunicipal\Journal\CanonicalJson;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class CanonicalJsonTest extends TestCase {
	#[DataProvider('values')]
	public function testOneValueHasOneText(mixed $value, string $expected): void {
		self::assertSame($expected, CanonicalJson::encode($value));
	}

	/** @return iterable<string, array{mixed, string}> */
	public static function values(): iterable {
		yield 'keys are sorted' => [['b' => 1, 'a' => 2], '{"a":2,"b":1}'];
		yield 'also inside' => [['x' => ['z' => null, 'y' => true]], '{"x":{"y":true,"z":null}}'];
		yield 'lists keep their order' => [[3, 1, 2], '[3,1,2]'];
		yield 'accents are not escaped' => ['Délibération « 12 »', '"Délibération « 12 »"'];
		yield 'slashes are not escaped' => ['20/35e', '"20/35e"'];
		yield 'line ends are' => ["a\nb", '"a\nb"'];
		yield 'capitals before small letters' => [['a' => 1, 'B' => 2], '{"B":2,"a":1}'];
		yield 'keys that look like numbers' => [[10 => 'x', 9 => 'y'], '{"10":"x","9":"y"}'];
	}

	#[TestWith([1.5])]
	#[TestWith([NAN])]
	public function testANumberWithAFractionHasNoCanonicalForm(float $value): void {
		$this->expectException(InvalidArgumentException::class);
		CanonicalJson::encode(['x' => $value]);
	}
}
