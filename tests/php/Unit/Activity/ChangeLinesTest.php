<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Activity;

use OCA\ConseilMunicipal\Access\Role;
use OCA\ConseilMunicipal\Activity\Activity;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\Audience;
use OCA\ConseilMunicipal\Activity\ChangeLine;
use OCA\ConseilMunicipal\Activity\ChangeLines;
use OCA\ConseilMunicipal\Activity\Happening;
use OCA\ConseilMunicipal\Agenda\AgendaTitle;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Tests\Unit\English;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class ChangeLinesTest extends TestCase {
	private int $id = 0;

	/** @param array<string, string|int> $details */
	private function happening(ActivityType $type, ?int $itemId, array $details = [], string $actor = 'karim', bool $known = true): Happening {
		$activity = new Activity();
		$activity->id = ++$this->id;
		$activity->setMeetingId(7);
		$activity->setItemId($itemId);
		$activity->setType($type->value);
		$activity->setActor($actor);
		$activity->setDetails(json_encode($details, JSON_THROW_ON_ERROR));
		$activity->setAt(1000 + $this->id);
		return new Happening($activity, 'Conseil municipal', 0, null, $known, false);
	}

	private static function title(int $itemId, ?string $number, bool $removed = false): AgendaTitle {
		$item = new Item();
		$item->id = $itemId;
		$item->setTitle("Item $itemId");
		$item->setDeletedAt($removed ? 1 : null);
		return new AgendaTitle($item, $number);
	}

	/**
	 * @param list<Happening> $happenings in the order they happened
	 * @param array<int, AgendaTitle> $titles
	 * @return list<string>
	 */
	private static function lines(array $happenings, array $titles): array {
		return array_map(
			static fn (ChangeLine $line): string => "$line->title: $line->words ($line->actor)",
			ChangeLines::of(array_reverse($happenings), $titles, new English()),
		);
	}

	public function testAnItemIsOneLineWhateverHappenedToIt(): void {
		self::assertSame(['4 · Item 1: 2 pieces changed, the item is ready (lea)'], self::lines([
			$this->happening(ActivityType::DocumentChanged, 1, ['document' => 'a.odt']),
			$this->happening(ActivityType::ItemState, 1, ['state' => 'review']),
			$this->happening(ActivityType::DocumentChanged, 1, ['document' => 'b.odt']),
			$this->happening(ActivityType::ItemState, 1, ['state' => 'ready'], 'lea'),
		], [1 => self::title(1, '4')]));
	}

	public function testTheLatestLineComesFirst(): void {
		self::assertSame(['2 · Item 2: “b.odt” changed (karim)', '1 · Item 1: “a.odt” added (karim)'], self::lines([
			$this->happening(ActivityType::DocumentAdded, 1, ['document' => 'a.odt']),
			$this->happening(ActivityType::DocumentChanged, 2, ['document' => 'b.odt']),
		], [1 => self::title(1, '1'), 2 => self::title(2, '2')]));
	}

	public function testOfAnItemThatIsGoneOnlyThatIsTold(): void {
		self::assertSame(['Item 1: removed from the agenda (karim)'], self::lines([
			$this->happening(ActivityType::DocumentAdded, 1, ['document' => 'a.odt']),
			$this->happening(ActivityType::ItemRemoved, 1),
		], [1 => self::title(1, null, true)]));
	}

	public function testANewItemThatWasRemovedAndBroughtBackIsNotSaidToBeRemoved(): void {
		self::assertSame(['1 · Item 1: back on the agenda (karim)'], self::lines([
			$this->happening(ActivityType::ItemRemoved, 1),
			$this->happening(ActivityType::ItemRestored, 1),
		], [1 => self::title(1, '1')]));
	}

	public function testManyNewItemsAreOneLineOfTheirMeetingAndFewAreNot(): void {
		$titles = [];
		foreach (range(1, 5) as $id) {
			$titles[$id] = self::title($id, (string)$id);
		}
		$new = fn (int $count): array => array_map(fn (int $id): Happening => $this->happening(ActivityType::ItemAdded, $id), range(1, $count));
		self::assertSame(['Conseil municipal: 5 items added (karim)'], self::lines($new(5), $titles));
		self::assertCount(3, self::lines($new(3), $titles));
		self::assertSame(
			['5 · Item 5: “a.odt” added, new item (karim)', 'Conseil municipal: 4 items added (karim)'],
			self::lines([...$new(5), $this->happening(ActivityType::DocumentAdded, 5, ['document' => 'a.odt'])], $titles),
		);
	}

	public function testTheTitleOfAnItemNeverFillsAPlaceInASentence(): void {
		self::assertSame(['1 · Item 1: “{person} {document}” changed (karim)'], self::lines(
			[$this->happening(ActivityType::DocumentChanged, 1, ['document' => '{person} {document}'])], [1 => self::title(1, '1')],
		));
	}

	/** @return iterable<string, array{list<Role>, bool, bool, ActivityType, bool}> */
	public static function audiences(): iterable {
		yield 'an agent knows of drafts' => [[Role::Staff], false, false, ActivityType::DocumentChanged, true];
		yield 'a councillor does not' => [[Role::Councillor], false, true, ActivityType::DocumentChanged, false];
		yield 'who works on the item does' => [[Role::Councillor], true, false, ActivityType::DocumentChanged, true];
		yield 'a councillor knows of what is published' => [[Role::Councillor], false, true, ActivityType::DocumentPublished, true];
		yield 'not of a meeting he does not know' => [[Role::Councillor], false, false, ActivityType::MeetingMoved, false];
		yield 'who is nobody in the council knows nothing' => [[], true, true, ActivityType::DocumentPublished, false];
	}

	/** @param list<Role> $roles */
	#[DataProvider('audiences')]
	public function testWhoKnows(array $roles, bool $involved, bool $known, ActivityType $type, bool $expected): void {
		self::assertSame($expected, Audience::knows($this->happening($type, 1, known: $known), $roles, $involved));
	}
}
