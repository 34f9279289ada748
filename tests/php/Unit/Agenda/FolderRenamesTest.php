<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Agenda;

use OCA\ConseilMunicipal\Agenda\FolderRenames;
use PHPUnit\Framework\TestCase;

final class FolderRenamesTest extends TestCase {
	/** @return array{id: int, number: ?int, title: string, folderName: ?string} */
	private static function item(int $id, ?int $number, string $title, ?string $folderName): array {
		return ['id' => $id, 'number' => $number, 'title' => $title, 'folderName' => $folderName];
	}

	/**
	 * @param list<array{id: int, name: string}> $steps
	 * @param array<int, string> $names
	 * @return array<int, string> names after all steps, which never meet
	 */
	private static function applied(array $steps, array $names): array {
		foreach ($steps as $step) {
			self::assertNotContains($step['name'], array_diff_key($names, [$step['id'] => true]), 'a rename onto a name that is taken');
			$names[$step['id']] = $step['name'];
		}
		return $names;
	}

	public function testFoldersThatFollowAreLeftAlone(): void {
		self::assertSame([], FolderRenames::of([self::item(1, 1, 'Voirie', '01 Voirie'), self::item(2, null, 'Questions diverses', 'Questions diverses')]));
	}

	public function testAnotherOrderRewritesTheNumbers(): void {
		$steps = FolderRenames::of([self::item(2, 1, 'Bois', '02 Bois'), self::item(1, 2, 'Voirie', '01 Voirie')]);
		self::assertSame([1 => '02 Voirie', 2 => '01 Bois'], self::applied($steps, [1 => '01 Voirie', 2 => '02 Bois']));
	}

	public function testNamesakesThatChangePlacesNeverMeet(): void {
		$steps = FolderRenames::of([self::item(2, 1, 'Motion', '02 Motion'), self::item(1, 2, 'Motion', '01 Motion')]);
		self::assertSame([1 => '02 Motion', 2 => '01 Motion'], self::applied($steps, [1 => '01 Motion', 2 => '02 Motion']));
	}

	public function testTheWordsWrittenByHandStay(): void {
		$steps = FolderRenames::of([self::item(1, 4, 'Replat : attribution', '3 - Replat : attribution')]);
		self::assertSame([['id' => 1, 'name' => '04 Replat : attribution']], $steps);
	}

	public function testANewTitleRenamesTheFolder(): void {
		self::assertSame([['id' => 1, 'name' => '01 Voirie rurale']], FolderRenames::of([self::item(1, 1, 'Voirie rurale', '01 Voirie')]));
	}

	public function testTwoItemsWithoutNumberAndOfOneTitleAreToldApart(): void {
		$items = [self::item(1, null, 'Questions diverses', 'Questions diverses'), self::item(2, null, 'Questions diverses', 'Autres')];
		self::assertSame([['id' => 2, 'name' => 'Questions diverses (2)']], FolderRenames::of($items));
	}

	public function testWhatIsToldApartStaysAsItIs(): void {
		$items = [self::item(1, null, 'Questions diverses', 'Questions diverses'), self::item(2, null, 'Questions diverses', 'Questions diverses (2)')];
		self::assertSame([], FolderRenames::of($items));
	}

	public function testAnItemNamedLikeTheInboxDoesNotTakeItsPlace(): void {
		self::assertSame([['id' => 1, 'name' => 'À classer (2)']], FolderRenames::of([self::item(1, null, 'À classer', 'Autre')], ['À classer']));
	}

	public function testAMissingFolderIsNotRenamed(): void {
		self::assertSame([], FolderRenames::of([self::item(1, 1, 'Voirie', null)]));
	}

	public function testAWholeAgendaTurnedRoundNeverMeets(): void {
		$items = $names = [];
		for ($id = 1; $id <= 200; $id++) {
			$names[$id] = sprintf('%02d Motion', $id);
			$items[] = self::item($id, 201 - $id, 'Motion', $names[$id]);
		}
		$after = self::applied(FolderRenames::of($items), $names);
		self::assertSame('200 Motion', $after[1]);
		self::assertSame('01 Motion', $after[200]);
	}
}
