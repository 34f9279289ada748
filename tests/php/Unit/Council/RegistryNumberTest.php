<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Council;

use OCA\ConseilMunicipal\Council\RegistryNumber;
use OCA\ConseilMunicipal\Error\Invalid;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class RegistryNumberTest extends TestCase {
	#[DataProvider('goodSirets')]
	public function testASiretIsReadHoweverItIsSpaced(string $typed, string $expected): void {
		self::assertSame($expected, RegistryNumber::siret($typed));
	}

	/** @return array<string, array{string, string}> */
	public static function goodSirets(): array {
		return [
			'bare' => ['21730990500016', '21730990500016'],
			'with spaces' => ['217 309 905 00016', '21730990500016'],
		];
	}

	#[DataProvider('badSirets')]
	public function testAMistypedSiretIsRefused(string $typed, string $code): void {
		try {
			RegistryNumber::siret($typed);
			self::fail('accepted');
		} catch (Invalid $refusal) {
			self::assertSame([$code, 'siret'], [$refusal->errorCode, $refusal->field]);
		}
	}

	/** @return array<string, array{string, string}> */
	public static function badSirets(): array {
		return [
			'one digit changed' => ['21730990500017', 'bad_siret_digit'],
			'two neighbours swapped' => ['21730990500061', 'bad_siret_digit'],
			'a SIREN whose own check digit is wrong' => ['21730990600014', 'bad_siret_digit'],
			'too short' => ['2173099050001', 'bad_siret'],
			'letters' => ['2173099050001A', 'bad_siret'],
		];
	}

	#[DataProvider('inseeCodes')]
	public function testAnInseeCodeHasADepartmentAndACommune(string $typed, ?string $expected): void {
		if ($expected === null) {
			$this->expectException(Invalid::class);
		}
		self::assertSame($expected, RegistryNumber::insee($typed));
	}

	/** @return array<string, array{string, ?string}> */
	public static function inseeCodes(): array {
		return [
			'Savoie' => ['73010', '73010'],
			'Ain keeps its zero' => ['01004', '01004'],
			'Corse in small letters' => ['2a004', '2A004'],
			'La Réunion' => ['97412', '97412'],
			'four digits' => ['1004', null],
			'department 00' => ['00123', null],
			'department 2C' => ['2C004', null],
			'department 99 is abroad' => ['99123', null],
		];
	}
}
