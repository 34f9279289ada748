<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Template;

use OCA\ConseilMunicipal\Template\FrenchElision;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class FrenchElisionTest extends TestCase {
	#[TestWith(['Le pouvoir de {giver}', 'Odile Perrachon', 'Le pouvoir d’{giver}'])]
	#[TestWith(['Le pouvoir de {giver}', 'Étienne Suchet', 'Le pouvoir d’{giver}'])]
	#[TestWith(['Le pouvoir de {giver}', 'Yves Rey', 'Le pouvoir d’{giver}'])]
	#[TestWith(['Le pouvoir de {giver}', 'Yanis Ferrand', 'Le pouvoir de {giver}'])]
	#[TestWith(['Le pouvoir de {giver}', 'Hugo Chavoutier', 'Le pouvoir de {giver}'])]
	#[TestWith(['ce que {giver} a approuvé', 'Odile', 'ce qu’{giver} a approuvé'])]
	#[TestWith(['une autre {giver}', 'Odile', 'une autre {giver}'])]
	#[TestWith(['The proxy of {giver}', 'Odile', 'The proxy of {giver}'])]
	public function testAVowelIsDroppedBeforeANameThatBeginsWithOne(string $text, string $name, string $expected): void {
		self::assertSame($expected, FrenchElision::in($text, ['giver' => $name]));
	}

	public function testASentenceIsFilledWithItsValuesAsTheyAre(): void {
		self::assertSame('Le pouvoir d’Odile {giver} pour 2 points {day}', FrenchElision::filled('Le pouvoir de {holder} pour {count} points {day}', ['holder' => 'Odile {giver}', 'count' => 2, 'giver' => 'Karim']));
	}

	public function testAPlaceholderWithoutValueStaysAsItIs(): void {
		self::assertSame('de {giver}', FrenchElision::in('de {giver}', []));
	}
}
