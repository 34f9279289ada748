<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Agenda;

use OCA\ConseilMunicipal\Agenda\Suggestion;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class SuggestionTest extends TestCase {
	private const AGENDA = [
		10 => ['number' => 0, 'title' => 'Désignation du secrétaire de séance ; arrêt du procès-verbal du 15 décembre 2026'],
		11 => ['number' => 1, 'title' => 'Décisions prises par délégation'],
		12 => ['number' => 2, 'title' => "Ouverture de crédits d'investissement avant le vote du budget 2027 (25 %)"],
		13 => ['number' => 3, 'title' => 'Subvention au Ski-club des Arollières'],
		14 => ['number' => 4, 'title' => 'Tarifs cantine et garderie 2027'],
		15 => ['number' => 5, 'title' => 'Marché de réfection du chemin du Replat : attribution'],
		16 => ['number' => 12, 'title' => 'Motion sur la ligne de bus 7'],
		17 => ['number' => null, 'title' => 'Questions diverses'],
	];

	#[DataProvider('files')]
	public function testAFileIsSuggestedForTheItemItSpeaksOf(string $name, ?int $itemId, ?string $reason): void {
		$suggestion = Suggestion::for($name, self::AGENDA);
		self::assertSame([$itemId, $reason], [$suggestion?->itemId, $suggestion?->reason]);
	}

	/** @return iterable<string, array{string, ?int, ?string}> */
	public static function files(): iterable {
		yield 'leading number' => ['05_RAO.pdf', 15, 'number'];
		yield 'number and dash' => ['12 - courrier.pdf', 16, 'number'];
		yield 'point n' => ['point 3 bilan.pdf', 13, 'number'];
		yield 'words' => ['tarifs_comparatif_cantine.ods', 14, 'words'];
		yield 'words without accents, plural' => ['DECISION_delegations.pdf', 11, 'words'];
		yield 'decomposed accents' => ["Décisions.pdf", 11, 'words'];
		yield 'words against a number that says something else' => ['02 tarifs cantine.ods', 14, 'words'];
		yield 'number and words agree' => ['04 tarifs.ods', 14, 'number'];
		yield 'a date is no number' => ['2027-01-19 photo.jpg', null, null];
		yield 'a short date is no number' => ['12-01-2027 photo.jpg', null, null];
		yield 'a long number is no number' => ['051234.pdf', null, null];
		yield 'nothing in common' => ['IMG_4032.jpg', null, null];
		yield 'number of no item' => ['99 questions.pdf', 17, 'words'];
		yield 'words that say nothing' => ['projet de note.odt', null, null];
		yield 'empty name' => ['', null, null];
	}

	public function testWordsThatFitTwoItemsSuggestNone(): void {
		$agenda = [1 => ['number' => 1, 'title' => 'Budget principal'], 2 => ['number' => 2, 'title' => 'Budget annexe']];
		self::assertNull(Suggestion::for('budget.pdf', $agenda));
	}
}
