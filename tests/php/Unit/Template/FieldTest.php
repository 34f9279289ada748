<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Template;

use DateTimeImmutable;
use OCA\ConseilMunicipal\Template\Field;
use OCA\ConseilMunicipal\Template\FrenchDate;
use OCA\ConseilMunicipal\Template\TemplateKind;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class FieldTest extends TestCase {
	#[DataProvider('names')]
	public function testAFieldIsKnownAsSecretariesTypeIt(string $typed, ?Field $expected): void {
		self::assertSame($expected, Field::typed($typed));
	}

	/** @return iterable<string, array{string, ?Field}> */
	public static function names(): iterable {
		yield 'plain' => ['titre', Field::Title];
		yield 'capital letters' => ['TITRE', Field::Title];
		yield 'accents' => ['Numéro', Field::Number];
		yield 'decomposed accents' => ["Nume\u{301}ro", Field::Number];
		yield 'spaces' => ['date seance', Field::MeetingDate];
		yield 'as one says it' => ['Date de la séance', Field::MeetingDate];
		yield 'hyphens' => ['lieu-de-la-séance', Field::MeetingPlace];
		yield 'apostrophe' => ['aujourd’hui', Field::Today];
		yield 'synonym' => ['objet', Field::Title];
		yield 'unknown' => ['tarif', null];
	}

	public function testEveryFieldIsKnownByItsOwnName(): void {
		foreach (Field::cases() as $field) {
			self::assertSame($field, Field::typed($field->value));
			self::assertNotSame('', $field->text());
		}
	}

	#[DataProvider('days')]
	public function testDatesAreWrittenInFull(string $moment, string $day, string $hour): void {
		self::assertSame($day, FrenchDate::day(new DateTimeImmutable($moment)));
		self::assertSame($hour, FrenchDate::hour(new DateTimeImmutable($moment)));
	}

	/** @return iterable<string, array{string, string, string}> */
	public static function days(): iterable {
		yield 'a full hour' => ['2027-01-19T19:00:00+01:00', 'mardi 19 janvier 2027', "19\u{A0}h"];
		yield 'the first of a month' => ['2027-08-01T09:05:00+02:00', 'dimanche 1er août 2027', "9\u{A0}h\u{A0}05"];
		yield 'overseas, late' => ['2026-12-31T23:30:00-04:00', 'jeudi 31 décembre 2026', "23\u{A0}h\u{A0}30"];
	}

	#[DataProvider('files')]
	public function testATemplateIsWhatItsNameSays(string $name, TemplateKind $expected): void {
		self::assertSame($expected, TemplateKind::of($name));
	}

	/** @return iterable<string, array{string, TemplateKind}> */
	public static function files(): iterable {
		yield 'as given' => ['Délibération.odt', TemplateKind::Deliberation];
		yield 'of a matter' => ['Projet de délibération – subvention.odt', TemplateKind::Deliberation];
		yield 'note' => ['Note explicative de synthèse.odt', TemplateKind::SynthesisNote];
		yield 'report' => ['rapport_annuel.odt', TemplateKind::Report];
		yield 'a word that only begins alike' => ['Notebook.odt', TemplateKind::Other];
		yield 'another' => ['Arrêté.odt', TemplateKind::Other];
	}

	public function testADocumentIsExpectedUnderTheNameOfItsKind(): void {
		self::assertTrue(TemplateKind::SynthesisNote->answers('Note explicative de synthèse'));
		self::assertFalse(TemplateKind::SynthesisNote->answers('Plan'));
		self::assertFalse(TemplateKind::Other->answers('Plan'));
	}
}
