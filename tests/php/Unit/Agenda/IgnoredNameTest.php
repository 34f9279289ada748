<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Agenda;

use OCA\ConseilMunicipal\Agenda\IgnoredName;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class IgnoredNameTest extends TestCase {
	#[TestWith(['.~lock.note.odt#'])]
	#[TestWith(['~$note.docx'])]
	#[TestWith(['.DS_Store'])]
	#[TestWith(['._plan.pdf'])]
	#[TestWith(['Thumbs.db'])]
	#[TestWith(['desktop.ini'])]
	#[TestWith(['.sync_abc.db-wal'])]
	#[TestWith(['film.mp4.part'])]
	public function testWhatProgramsLeaveBehindIsNoDocument(string $name): void {
		self::assertTrue(IgnoredName::matches($name));
	}

	#[TestWith(['.plan.pdf'])]
	#[TestWith(['CON.txt'])]
	#[TestWith(['note.odt'])]
	#[TestWith(['partie.part.pdf'])]
	#[TestWith(['...'])]
	public function testWhatPeopleWroteIsADocument(string $name): void {
		self::assertFalse(IgnoredName::matches($name));
	}
}
