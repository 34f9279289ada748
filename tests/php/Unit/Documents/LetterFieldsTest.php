<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Documents;

use DateTimeImmutable;
use OCA\ConseilMunicipal\Documents\LetterFields;
use OCA\ConseilMunicipal\Error\Invalid;
use PHPUnit\Framework\TestCase;

final class LetterFieldsTest extends TestCase {
	private static function filled(string $text, ?string $name, ?string $civility): string {
		return str_replace("\u{A0}", ' ', LetterFields::fill($text, $name, $civility, new DateTimeImmutable('2027-01-19T18:30:00+01:00'), 'Salle {date}'));
	}

	public function testFieldsAreFilledInForTheMember(): void {
		self::assertSame('Madame Odile Perrachon, le mardi 19 janvier 2027 à 18 h 30', self::filled('{civilité} {élu}, le {date} à {heure}', 'Odile Perrachon', 'Mme'));
		self::assertSame('Monsieur', self::filled('{civilité}', 'Marc Rey', 'M.'));
	}

	public function testWhatIsForEverybodyNamesThemOnce(): void {
		self::assertSame('Madame, Monsieur, bonjour', self::filled('{civilité} {élu}, bonjour', null, null));
	}

	public function testWhatAFieldHoldsIsNotFilledInAgain(): void {
		self::assertSame('Salle {date}', self::filled('{lieu}', null, null));
	}

	public function testAnUnknownFieldIsNamed(): void {
		LetterFields::check('Bonjour {élu}, rendez-vous le {date}', 'opening');
		LetterFields::check(null, 'opening');
		try {
			LetterFields::check('Bonjour {prénom}', 'opening');
			self::fail('an unknown field is refused');
		} catch (Invalid $refusal) {
			self::assertSame(['unknown_field', 'opening', 'prénom'], [$refusal->errorCode, $refusal->field, $refusal->parameters['name']]);
		}
	}
}
