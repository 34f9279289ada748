<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Agenda;

use OCA\ConseilMunicipal\Agenda\ConflictCopy;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class ConflictCopyTest extends TestCase {
	#[DataProvider('copies')]
	public function testACopyIsRecognisedByItsName(string $name, string $original): void {
		self::assertSame($original, ConflictCopy::originalOf($name));
	}

	/** @return iterable<array{string, string}> */
	public static function copies(): iterable {
		yield 'desktop client' => ['note_cantine (conflicted copy 2027-01-12 101500).odt', 'note_cantine.odt'];
		yield 'desktop client with the person' => ['note (conflicted copy Anne Martin 2027-01-12 101500).odt', 'note.odt'];
		yield 'person with parentheses' => ['note (conflicted copy Anne (mairie) 2027-01-12 101500).odt', 'note.odt'];
		yield 'without extension' => ['LISEZMOI (conflicted copy 2027-01-12 101500)', 'LISEZMOI'];
		yield 'name with parentheses of its own' => ['plan (v2) (conflicted copy 2027-01-12 101500).pdf', 'plan (v2).pdf'];
		yield 'in French' => ['note (copie en conflit de Anne 2027-01-12).odt', 'note.odt'];
		yield 'in French, Anne’s copy' => ["note (Copie en conflit d'Anne 2027-01-12).odt", 'note.odt'];
		yield 'in French with a dash' => ['note - copie en conflit.odt', 'note.odt'];
		yield 'in German' => ['Vorlage (Konfliktkopie 2027-01-12).odt', 'Vorlage.odt'];
		yield 'owner first' => ["note (Anne's conflicted copy 2027-01-12).odt", 'note.odt'];
		yield 'copy of' => ['conflicted copy of note.odt', 'note.odt'];
		yield 'syncthing' => ['note.sync-conflict-20270112-101500-ABCDEF7.odt', 'note.odt'];
		yield 'older desktop client' => ['note_conflict-20270112-101500.odt', 'note.odt'];
		yield 'case clash' => ['Note (case clash from Anne).odt', 'Note.odt'];
		yield 'accents' => ['délibération budget (conflicted copy 2027-01-12 101500).odt', 'délibération budget.odt'];
	}

	#[DataProvider('ordinaryNames')]
	public function testAnOrdinaryNameIsNoCopy(string $name): void {
		self::assertNull(ConflictCopy::originalOf($name));
	}

	/** @return iterable<array{string}> */
	public static function ordinaryNames(): iterable {
		yield ['note.odt'];
		yield ['note (2).odt'];
		yield ['note - copie.odt'];
		yield ['conflit de voisinage.pdf'];
		yield ['Prévention des conflits d’intérêts.odt'];
		yield ['(conflicted copy).odt'];
		yield [''];
	}
}
