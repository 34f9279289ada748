<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Council;

use OCA\ConseilMunicipal\Council\MemberColumns;
use OCA\ConseilMunicipal\Council\MemberLine;
use OCA\ConseilMunicipal\Error\Invalid;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class MemberLineTest extends TestCase {
	/** @param list<string> $header */
	#[DataProvider('headers')]
	public function testHeadersAreRecognisedWithoutCaseAccentsOrPunctuation(array $header): void {
		$read = MemberColumns::of($header)->read(['Perrachon', 'Odile', '1962-02-17']);

		self::assertSame(['Perrachon', 'Odile', '1962-02-17'], [$read['lastName'], $read['firstName'], $read['birthDate']]);
	}

	/** @return array<string, array{list<string>}> */
	public static function headers(): array {
		return [
			'ours' => [['nom', 'prénom', 'date de naissance']],
			'ours in English' => [['lastName', 'firstName', 'birthDate']],
			'national file of today' => [["Nom de l'élu", "Prénom de l'élu", 'Date de naissance']],
			'national file with the curved apostrophe' => [['Nom de l’élu', 'Prénom de l’élu', 'Date de naissance']],
			'capitals' => [['NOM', 'PRENOM', 'DATE_DE_NAISSANCE']],
		];
	}

	public function testAFileWithoutNamesIsRefused(): void {
		$this->expectException(Invalid::class);
		MemberColumns::of(['nom', 'courriel']);
	}

	public function testAnAdjointWhoAppearsTwiceKeepsTheHigherFunctionWhateverTheOrder(): void {
		$councillor = MemberLine::of(2, ['lastName' => 'DUNAND', 'firstName' => 'Fabrice', 'function' => null, 'birthDate' => '05/10/1970']);
		$adjoint = MemberLine::of(3, ['lastName' => 'DUNAND', 'firstName' => 'Fabrice', 'function' => '2ème adjoint au Maire', 'birthDate' => null]);

		foreach ([$councillor->merge($adjoint), $adjoint->merge($councillor)] as $merged) {
			self::assertSame(['2ème adjoint', '05/10/1970', 'Dunand'], [$merged->text('function'), $merged->text('birthDate'), $merged->text('lastName')]);
		}
	}

	#[DataProvider('functions')]
	public function testTheTableauIsMaireThenAdjointsInTheirOrderThenCouncillors(string $function, int $rank): void {
		self::assertSame($rank, MemberLine::rank(new MemberLine(2, ['function' => $function])));
	}

	/** @return array<string, array{string, int}> */
	public static function functions(): array {
		return [
			'maire' => ['maire', 0],
			'president of an EPCI' => ['Président du conseil communautaire', 0],
			'first adjoint' => ['1er adjoint', 2],
			'tenth adjoint' => ['10ème adjoint', 11],
			'second vice-president' => ['2ème vice-président', 3],
			'adjoint without a rank' => ['adjoint', 51],
			'councillor' => ['conseiller', 100],
		];
	}

	public function testWhoHasOnlyAPostalAddressIsOnPaper(): void {
		$paper = MemberLine::of(2, ['lastName' => 'Gontharet', 'firstName' => 'Mireille', 'postalAddress' => '12 chemin du Replat', 'email' => null]);
		$unsaid = MemberLine::of(3, ['lastName' => 'Rey', 'firstName' => 'Marc', 'channel' => null]);

		self::assertSame('paper', $paper->text('channel'));
		self::assertArrayNotHasKey('channel', $unsaid->values);
	}
}
