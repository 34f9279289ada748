<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Collect;

use OCA\ConseilMunicipal\Agenda\AgendaService;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\ItemKind;
use OCA\ConseilMunicipal\Collect\RecurringItem;
use OCA\ConseilMunicipal\Collect\RecurringPlace;
use OCA\ConseilMunicipal\Collect\RecurringPlacement;
use OCA\ConseilMunicipal\Meeting\Meeting;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class RecurringPlacementTest extends TestCase {
	private const LIST = [['s', RecurringPlace::First, ItemKind::Procedural], ['pv', RecurringPlace::After, ItemKind::Deliberation], ['d', RecurringPlace::After, ItemKind::Information],
		['v', RecurringPlace::Last, ItemKind::Deliberation], ['a', RecurringPlace::After, ItemKind::Information], ['q', RecurringPlace::Last, ItemKind::OtherBusiness]];

	/**
	 * @param list<string> $agenda
	 * @param list<string> $keys
	 * @param list<string> $expected
	 */
	#[DataProvider('agendas')]
	public function testRecurringItemsComeWhereTheyBelong(array $agenda, array $keys, array $expected): void {
		self::assertSame($expected, self::titles(self::add($keys, self::agenda($agenda))));
	}

	/** @return iterable<string, array{list<string>, list<string>, list<string>}> */
	public static function agendas(): iterable {
		$all = ['s', 'pv', 'd', 'v', 'a', 'q'];
		yield 'all into an empty agenda' => [[], $all, $all];
		yield 'around what is there' => [['x', 'y'], $all, ['s', 'pv', 'd', 'x', 'y', 'v', 'a', 'q']];
		yield 'the order of the request does not matter' => [['x'], array_reverse($all), ['s', 'pv', 'd', 'x', 'v', 'a', 'q']];
		yield 'one alone at the head' => [['x'], ['s'], ['s', 'x']];
		yield 'after one that is there already' => [['s', 'x'], ['d'], ['s', 'd', 'x']];
		yield 'after one that somebody moved' => [['x', 's', 'y'], ['pv'], ['x', 's', 'pv', 'y']];
		yield 'after nothing goes to the end, before other business' => [['x', 'q'], ['d'], ['x', 'd', 'q']];
		yield 'last goes before the others that close' => [['x', 'q'], ['v'], ['x', 'v', 'q']];
		yield 'what follows one that closes closes with it' => [['x', 'v'], ['a'], ['x', 'v', 'a']];
		yield 'nothing twice' => [$all, $all, $all];
		yield 'an unknown key adds nothing' => [['x'], ['z'], ['x']];
	}

	public function testTheSameItemUnderAnotherTitleIsKnownByItsKey(): void {
		$agenda = self::agenda(['x']);
		$agenda[0]->setRecurringKey('s');

		self::assertSame(['x'], self::titles(self::add(['s'], $agenda)));
	}

	public function testANewItemRemembersWhatItWasMadeFrom(): void {
		$item = self::add(['d'], [])[0];

		self::assertSame(['d', 'information', 7, 3], [$item->getRecurringKey(), $item->getKind(), $item->getMeetingId(), $item->getCouncilId()]);
	}

	/**
	 * @param list<string> $keys
	 * @param list<Item> $agenda
	 * @return list<Item>
	 */
	private static function add(array $keys, array $agenda): array {
		$meeting = new Meeting();
		$meeting->id = 7;
		$meeting->setCouncilId(3);
		return RecurringPlacement::add($meeting, array_map(static fn (array $row): RecurringItem => new RecurringItem($row[0], $row[0], $row[2], $row[1]), self::LIST), $keys, $agenda);
	}

	/**
	 * @param list<string> $titles
	 * @return list<Item>
	 */
	private static function agenda(array $titles): array {
		$kinds = array_column(self::LIST, 2, 0);
		return array_map(static function (string $title) use ($kinds): Item {
			$item = AgendaService::blank(3, 7);
			$item->setTitle($title);
			$item->setKind(($kinds[$title] ?? ItemKind::Deliberation)->value);
			return $item;
		}, $titles);
	}

	/**
	 * @param list<Item> $items
	 * @return list<string>
	 */
	private static function titles(array $items): array {
		return array_map(static fn (Item $item): string => $item->getTitle(), $items);
	}
}
