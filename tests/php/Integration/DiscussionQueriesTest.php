<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Talk;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What is said costs the same whether little is said or two thousand messages. */
final class DiscussionQueriesTest extends HostTestCase {
	private const BUDGET = 6;

	private static TownHall $hall;
	private static MeetingRoom $quiet;
	private static MeetingRoom $loud;
	private static Talk $few;
	private static Talk $many;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('loud'));
		[self::$quiet, self::$few] = self::meeting('2027-01-19T19:00', 2);
		[self::$loud, self::$many] = self::meeting('2027-02-23T19:00', 2000);
	}

	/** @return array{MeetingRoom, Talk} a meeting of 20 items; half of the messages are about the first one */
	private static function meeting(string $startsAt, int $messages): array {
		$room = new MeetingRoom(self::$hall, $startsAt, "Séance $messages");
		$items = array_map(static fn (int $number): int => $room->addItem("Point $number")['id'], range(1, 20));
		$talk = new Talk($items[0]);
		$talk->answer(self::$hall->manager, $talk->ask(self::$hall->staff, 'Pour @valerie-' . self::$hall->suffix . ' ?'), 'Oui.');
		$rows = [];
		for ($message = 0; $message < $messages; $message++) {
			$item = $items[$message % 2 === 0 ? 0 : $message % 20];
			$rows[] = sprintf("(%d, %d, 'comment', 'preparation', 'lea-%s', 'Léa Roux', 'Message %d', 1, 1)", self::$hall->councilId, $item, self::$hall->suffix, $message);
		}
		foreach (array_chunk($rows, 500) as $some) {
			self::host()->sql('INSERT INTO oc_conseil_message (council_id, item_id, kind, audience, author, author_name, text, created_at, touched_at) VALUES ' . implode(', ', $some));
		}
		return [$room, $talk];
	}

	public function testAThreadIsReadByPagesInAsManyQueries(): void {
		$few = self::queryCost(self::$hall->staff, '/items/' . self::$few->itemId . '/messages');
		$many = self::queryCost(self::$hall->staff, '/items/' . self::$many->itemId . '/messages');
		self::assertSame($few, $many);
		self::assertLessThanOrEqual(self::BUDGET, $many);

		$page = self::$many->read(self::$hall->staff);
		self::assertSame([30, true], [count($page['exchanges']), $page['more']]);
		$next = self::$hall->staff->api('GET', '/items/' . self::$many->itemId . '/messages?limit=100&offset=30')->data();
		self::assertCount(30, $next['exchanges']);
		$ids = static fn (array $page): array => array_map(static fn (array $exchange): int => $exchange['first']['id'], $page['exchanges']);
		self::assertSame([], array_intersect($ids($page), $ids($next)));
		self::assertFalse(self::$hall->staff->api('GET', '/items/' . self::$many->itemId . '/messages?offset=1000')->data()['more']);
	}

	public function testTheAgendaCountsWhatIsSaidInAsManyQueries(): void {
		$few = self::queryCost(self::$hall->staff, '/meetings/' . self::$quiet->id . '/preparation');
		$many = self::queryCost(self::$hall->staff, '/meetings/' . self::$loud->id . '/preparation');
		self::assertSame($few, $many);
		self::assertLessThanOrEqual(self::BUDGET, $many);
		self::assertSame(['exchanges' => 1001, 'waiting' => 0, 'unread' => 1001], self::$loud->preparation()['items'][0]['talk']);
	}
}
