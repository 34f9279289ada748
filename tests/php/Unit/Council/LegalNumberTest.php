<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Council;

use OCA\ConseilMunicipal\Council\LegalNumber;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** CGCT, art. L. 2121-2. */
final class LegalNumberTest extends TestCase {
	#[DataProvider('populations')]
	public function testSeatsFollowThePopulation(int $population, int $seats): void {
		self::assertSame($seats, LegalNumber::seats($population));
	}

	/** @return iterable<string, array{int, int}> the shared vectors that say a population and its seats */
	public static function populations(): iterable {
		/** @var array{cases: list<array{id: string, given: array{population?: int}, expect: array{seats?: int}}>} $vectors */
		$vectors = json_decode((string)file_get_contents(__DIR__ . '/../../../vectors/effectif.json'), true);
		foreach ($vectors['cases'] as $case) {
			if (isset($case['given']['population'], $case['expect']['seats'])) {
				yield $case['id'] => [$case['given']['population'], $case['expect']['seats']];
			}
		}
	}
}
