<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Agenda;

use OCA\ConseilMunicipal\Agenda\AgendaPlan;
use OCA\ConseilMunicipal\Agenda\FoundFolder;
use OCA\ConseilMunicipal\Agenda\KnownItem;
use PHPUnit\Framework\TestCase;

final class AgendaPlanTest extends TestCase {
	private static function folder(int $id, string $name): FoundFolder {
		return new FoundFolder($id, $name, 'etag' . $id, []);
	}

	public function testFolderAndAgendaThatAgreeNeedNothing(): void {
		$plan = AgendaPlan::between([new KnownItem(1, 'Voirie', 11, '01 Voirie')], [self::folder(11, '01 Voirie')]);
		self::assertTrue($plan->isEmpty());
	}

	public function testAFolderMadeByHandBecomesAnItem(): void {
		$plan = AgendaPlan::between([new KnownItem(1, 'Voirie', 11, '01 Voirie')], [self::folder(11, '01 Voirie'), self::folder(12, '10 Motion'), self::folder(13, '9 Bois')]);
		self::assertSame(['9 Bois', '10 Motion'], array_map(static fn (FoundFolder $folder): string => $folder->name, $plan->create));
	}

	public function testAFolderRenamedByHandRenamesTheItem(): void {
		$plan = AgendaPlan::between([new KnownItem(1, 'Voirie', 11, '01 Voirie')], [self::folder(11, '01 Voirie rurale')]);
		self::assertSame([1 => 'Voirie rurale'], $plan->retitle);
		self::assertArrayHasKey(1, $plan->link);
	}

	public function testAnotherNumberInFrontDoesNotRenameTheItem(): void {
		$plan = AgendaPlan::between([new KnownItem(1, 'Replat : attribution', 11, '01 Replat - attribution')], [self::folder(11, '07 Replat - attribution')]);
		self::assertSame([], $plan->retitle);
		self::assertArrayHasKey(1, $plan->link);
	}

	public function testADeletedFolderMarksTheItem(): void {
		$plan = AgendaPlan::between([new KnownItem(1, 'Voirie', 11, '01 Voirie')], []);
		self::assertSame([1], $plan->missing);
	}

	public function testAMarkedItemIsNotMarkedAgain(): void {
		self::assertTrue(AgendaPlan::between([new KnownItem(1, 'Voirie', 11, '01 Voirie', missing: true)], [])->isEmpty());
	}

	public function testAFolderThatComesBackIsTheSameItem(): void {
		$plan = AgendaPlan::between([new KnownItem(1, 'Voirie', 11, '01 Voirie', missing: true)], [self::folder(11, '01 Voirie')]);
		self::assertSame([1], array_keys($plan->link));
		self::assertSame([], $plan->create);
	}

	public function testAFolderRestoredAsACopyFindsItsItemByName(): void {
		$plan = AgendaPlan::between([new KnownItem(1, 'Voirie', 11, '01 Voirie', missing: true)], [self::folder(99, '01 voirie')]);
		self::assertSame(99, $plan->link[1]->id);
		self::assertSame([], $plan->create);
		self::assertSame([], $plan->retitle);
	}

	public function testAFolderMadeJustBeforeACrashFindsItsItemByTitle(): void {
		$plan = AgendaPlan::between([new KnownItem(1, 'Replat : attribution', null, null)], [self::folder(11, '05 Replat - attribution')]);
		self::assertSame(11, $plan->link[1]->id);
		self::assertSame([], $plan->make);
	}

	public function testAnItemWithoutFolderGetsOne(): void {
		self::assertSame([1], AgendaPlan::between([new KnownItem(1, 'Voirie', null, null)], [])->make);
	}

	public function testTwoItemsOfOneTitleKeepTheirOwnFolders(): void {
		$items = [new KnownItem(1, 'Motion', 11, '01 Motion'), new KnownItem(2, 'Motion', 12, '02 Motion')];
		self::assertTrue(AgendaPlan::between($items, [self::folder(12, '02 Motion'), self::folder(11, '01 Motion')])->isEmpty());
	}

	public function testACopyOfAFolderThatIsStillThereIsANewItem(): void {
		$plan = AgendaPlan::between([new KnownItem(1, 'Motion', 11, '01 Motion')], [self::folder(11, '01 Motion'), self::folder(12, '01 Motion (copie)')]);
		self::assertCount(1, $plan->create);
		self::assertSame([], $plan->link);
	}

	public function testARemovedItemStaysRemovedUntilItsFolderComesBack(): void {
		$removed = new KnownItem(1, 'Voirie', 11, '01 Voirie', removed: true);
		self::assertTrue(AgendaPlan::between([$removed], [])->isEmpty());
		self::assertSame([1], array_keys(AgendaPlan::between([$removed], [self::folder(11, '01 Voirie')])->link));
	}

	public function testARemovedItemDoesNotTakeANewFolderOfTheSameName(): void {
		$plan = AgendaPlan::between([new KnownItem(1, 'Voirie', 11, '01 Voirie', removed: true)], [self::folder(12, '01 Voirie')]);
		self::assertCount(1, $plan->create);
	}

	public function testAFolderMovedFromAnotherMeetingBringsItsItem(): void {
		$plan = AgendaPlan::between([new KnownItem(1, 'Voirie', 11, '01 Voirie', elsewhere: true)], [self::folder(11, '01 Voirie')]);
		self::assertSame([1], array_keys($plan->link));
		self::assertSame([], $plan->create);
	}

	public function testWithoutNumbersTheWholeNameIsTheTitle(): void {
		$renamed = AgendaPlan::between([new KnownItem(1, '12 logements', 11, '12 logements')], [self::folder(11, '14 logements')], numbered: false);
		self::assertSame([1 => '14 logements'], $renamed->retitle);
		$found = AgendaPlan::between([new KnownItem(1, '12 logements', null, null)], [self::folder(11, '12 logements')], numbered: false);
		self::assertSame([11, []], [$found->link[1]->id, $found->make]);
	}
}
