<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Paper;

use OCA\ConseilMunicipal\Paper\Paper;
use OCA\ConseilMunicipal\Paper\PaperFolders;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class PaperFoldersTest extends TestCase {
	/** @return iterable<string, array{string, ?string, list<string>, string}> title, present name, names that are taken, name wanted */
	public static function names(): iterable {
		yield 'new' => ['Cantine', null, [], 'Cantine'];
		yield 'what a desktop cannot hold' => ['Parking : étude', null, [], 'Parking - étude'];
		yield 'taken' => ['Cantine', null, ['cantine', 'Cantine (2)'], 'Cantine (3)'];
		yield 'a number is part of the title' => ['12 logements', '12 logements', [], '12 logements'];
		yield 'written by hand, it stays' => ['Parking : étude', 'Parking : étude', [], 'Parking : étude'];
		yield 'told apart, it stays' => ['Cantine', 'Cantine (2)', [], 'Cantine (2)'];
		yield 'renamed in the app' => ['Cantine et garderie', 'Cantine', [], 'Cantine et garderie'];
		yield 'the number changes' => ['14 logements', '12 logements', [], '14 logements'];
		yield 'nothing that can be a name' => ['???', null, [], '_'];
	}

	/** @param list<string> $taken */
	#[DataProvider('names')]
	public function testTheNameOfAFolderFollowsTheTitle(string $title, ?string $current, array $taken, string $wanted): void {
		$paper = Paper::blank(1, $title, 0, null);
		$paper->setFolderName($current);
		self::assertSame($wanted, PaperFolders::nameOf($paper, ...$taken));
	}

	public function testALongTitleIsCutOnceAndThenStands(): void {
		$paper = Paper::blank(1, str_repeat('Réfection du chemin ', 12), 0, null);
		$name = PaperFolders::nameOf($paper);
		self::assertLessThanOrEqual(120, mb_strlen($name));
		$paper->setFolderName($name);
		self::assertSame($name, PaperFolders::nameOf($paper));
	}

	public function testTheFolderOfAPaperThatIsGoneHasNoName(): void {
		$paper = Paper::blank(1, 'Cantine', 0, null);
		$paper->setFolderName('À la main');
		$paper->setFolderMissing(true);
		self::assertSame('Cantine', PaperFolders::nameOf($paper));
	}
}
