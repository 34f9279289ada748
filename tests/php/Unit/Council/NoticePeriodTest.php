<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Council;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\CouncilKind;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** CGCT, art. L. 2121-11, L. 2121-12 and L. 5211-1. */
final class NoticePeriodTest extends TestCase {
	#[DataProvider('councils')]
	public function testClearDaysFollowKindAndPopulation(CouncilKind $kind, int $population, ?bool $hasMember3500, int $days): void {
		$council = self::council($kind, $population);
		if ($hasMember3500 !== null) {
			$council->setHasMember3500($hasMember3500);
		}
		self::assertSame($days, $council->noticePeriod());
	}

	/** @return array<string, array{CouncilKind, int, ?bool, int}> */
	public static function councils(): array {
		return [
			'a commune of 3,499 inhabitants' => [CouncilKind::Commune, 3499, null, 3],
			'a commune of exactly 3,500' => [CouncilKind::Commune, 3500, null, 5],
			'a large EPCI of small communes' => [CouncilKind::Epci, 20000, false, 3],
			'an EPCI whose communes are not known' => [CouncilKind::Epci, 20000, null, 3],
			'a small EPCI with one commune of 3,500' => [CouncilKind::Epci, 5000, true, 5],
			'a syndicat with one commune of 3,500' => [CouncilKind::Syndicat, 0, true, 5],
			'the CCAS of a large commune' => [CouncilKind::Ccas, 40000, false, 3],
		];
	}

	public function testTheNumberIsKnownWhereTheLocalLawIsNot(): void {
		$council = self::council(CouncilKind::Commune, 900);
		$council->setInsee('67482');
		self::assertSame([3, true], [$council->noticePeriod(), $council->followsLocalLaw()]);
	}

	#[DataProvider('places')]
	public function testTheLocalLawIsThatOfThreeDepartements(CouncilKind $kind, ?string $insee, bool $isLocal): void {
		$council = self::council($kind, 900);
		$council->setInsee($insee);
		self::assertSame($isLocal, $council->followsLocalLaw());
	}

	/** @return array<string, array{CouncilKind, ?string, bool}> */
	public static function places(): array {
		return [
			'Moselle' => [CouncilKind::Commune, '57463', true],
			'an EPCI of Haut-Rhin' => [CouncilKind::Epci, '68066', true],
			'a CCAS of Bas-Rhin: the CASF, everywhere' => [CouncilKind::Ccas, '67482', false],
			'Corse' => [CouncilKind::Commune, '2A004', false],
			'La Réunion' => [CouncilKind::Commune, '97412', false],
			'a place that is not known' => [CouncilKind::Commune, null, false],
		];
	}

	public function testACouncilAddsToTheLawAndNeverTakesFromIt(): void {
		$council = self::council(CouncilKind::Commune, 3500);
		$council->setNoticeDays(4);
		self::assertSame([5, 4, 8], [$council->noticePeriod(), $council->inForce(3), $council->inForce(8)]);
	}

	public function testALongerOverrideWins(): void {
		$council = self::council(CouncilKind::Commune, 900);
		$council->setNoticeDays(6);
		self::assertSame(6, $council->noticePeriod());
	}

	private static function council(CouncilKind $kind, int $population): Council {
		$council = new Council();
		$council->setKind($kind->value);
		$council->setPopulation($population);
		return $council;
	}
}
