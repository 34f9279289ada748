<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Agenda;

use OCA\ConseilMunicipal\Agenda\FolderName;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class FolderNameTest extends TestCase {
	#[DataProvider('titles')]
	public function testAFolderIsNamedByNumberAndTitle(?int $number, string $title, string $expected): void {
		self::assertSame($expected, FolderName::of($number, $title));
	}

	/** @return iterable<string, array{?int, string, string}> */
	public static function titles(): iterable {
		yield 'opening' => [0, 'Désignation du secrétaire', '00 Désignation du secrétaire'];
		yield 'two digits' => [12, 'Motion', '12 Motion'];
		yield 'beyond ninety-nine' => [104, 'Motion', '104 Motion'];
		yield 'other business has no number' => [null, 'Questions diverses', 'Questions diverses'];
		yield 'slash of a working time' => [8, "Création d'un poste à 20/35e", "08 Création d'un poste à 20-35e"];
		yield 'colon as French writes it' => [5, 'Chemin du Replat : attribution', '05 Chemin du Replat - attribution'];
		yield 'non-breaking space before a colon' => [5, "Replat\u{a0}: attribution", '05 Replat - attribution'];
		yield 'what Windows refuses' => [1, 'Budget « principal » ? *2027* <projet> "v2"', '01 Budget « principal » 2027 projet v2'];
		yield 'line breaks and tabs' => [1, "Budget\n\tprimitif", '01 Budget primitif'];
		yield 'trailing dots and spaces' => [1, 'Etc... ', '01 Etc'];
		yield 'decomposed accents' => [2, "Délibe\u{301}ration", '02 Délibération'];
		yield 'a device of Windows without number' => [null, 'CON', 'CON_'];
		yield 'a device of Windows with number' => [3, 'CON', '03 CON'];
		yield 'hidden name without number' => [null, '.htaccess', 'htaccess'];
		yield 'name of an unfinished upload' => [null, 'plan.part', 'plan.part_'];
		yield 'nothing that can be written' => [null, '???', '_'];
		yield 'emoji' => [4, 'Fête 🎉 du village', '04 Fête 🎉 du village'];
	}

	public function testALongTitleIsCutBetweenCharacters(): void {
		$name = FolderName::of(7, str_repeat('é', 240));
		self::assertLessThanOrEqual(FolderName::MAX_BYTES, strlen($name));
		self::assertSame($name, mb_scrub($name));
		self::assertMatchesRegularExpression('/^07 é+$/u', $name);
	}

	public function testALongTitleIsCutAtOneHundredAndTwentyCharacters(): void {
		self::assertSame('07 ' . str_repeat('a', 117), FolderName::of(7, str_repeat('a', 240)));
	}

	public function testAFamilyEmojiIsNeverTornApart(): void {
		$family = '👨‍👩‍👧‍👦';
		$name = FolderName::of(1, str_repeat($family, 40));
		self::assertSame('', str_replace($family, '', substr($name, 3)));
	}

	#[DataProvider('handmadeNames')]
	public function testANumberWrittenByHandIsUnderstood(string $name, ?int $number, string $title): void {
		$parsed = FolderName::parse($name);
		self::assertSame([$number, $title], [$parsed->number, $parsed->title]);
	}

	/** @return iterable<array{string, ?int, string}> */
	public static function handmadeNames(): iterable {
		yield ['03 Travaux', 3, 'Travaux'];
		yield ['3 - Travaux', 3, 'Travaux'];
		yield ['3. Travaux', 3, 'Travaux'];
		yield ['3) Travaux', 3, 'Travaux'];
		yield ['03_Travaux', 3, 'Travaux'];
		yield ['Travaux', null, 'Travaux'];
		yield ['2027', null, '2027'];
		yield ['2027 budget', null, '2027 budget'];
		yield ['1er adjoint', null, '1er adjoint'];
		yield [' 04 Voirie ', 4, 'Voirie'];
	}

	#[DataProvider('sameWords')]
	public function testAFolderNameStandsForItsTitleWhateverCleaningDid(string $rest, string $title, bool $expected): void {
		self::assertSame($expected, FolderName::stands($rest, $title));
	}

	/** @return iterable<string, array{string, string, bool}> */
	public static function sameWords(): iterable {
		yield 'same' => ['Motion', 'Motion', true];
		yield 'cleaned' => ['Replat - attribution', 'Replat : attribution', true];
		yield 'made apart from a namesake' => ['Motion (2)', 'Motion', true];
		yield 'written with a colon by hand' => ['Replat : attribution', 'Replat : attribution', true];
		yield 'other words' => ['Voirie', 'Motion', false];
		yield 'shortened by hand' => ['Motion sur la ligne', 'Motion sur la ligne de bus 7', false];
		yield 'shortened by the app' => [FolderName::parse(FolderName::of(1, str_repeat('Mot ', 60)))->title, str_repeat('Mot ', 60), true];
		yield 'other case' => ['motion', 'Motion', false];
	}

	public function testRenumberingKeepsWhatWasWrittenByHand(): void {
		self::assertSame('05 Voirie : rue Haute', FolderName::renumbered('3 - Voirie : rue Haute', 5));
		self::assertSame('Questions diverses', FolderName::renumbered('09 Questions diverses', null));
	}

	public function testNamesakesAreToldApartWithoutRegardToCase(): void {
		self::assertSame('Motion (3)', FolderName::apart('Motion', 'motion', 'MOTION (2)'));
		self::assertSame('Motion', FolderName::apart('Motion', 'Voirie'));
	}
}
