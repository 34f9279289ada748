<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Items that come back at most meetings. */
final class RecurringTest extends HostTestCase {
	public function testACouncilStartsWithThreeAndAnAgendaTakesEachOnce(): void {
		$hall = new TownHall(self::named('rec'));
		$given = $hall->staff->api('GET', "/councils/$hall->councilId/recurring")->data();
		$keys = array_column($given['items'], 'key');
		self::assertSame(['secretaire', 'delegation', 'diverses'], $keys);
		$room = new MeetingRoom($hall);
		$room->addItem('Tarifs');

		$answer = $hall->staff->api('POST', "/meetings/$room->id/recurring", ['keys' => $keys]);

		self::assertStatus(200, $answer);
		$expected = ['0 ' . $given['items'][0]['title'], '1 ' . $given['items'][1]['title'], '2 Tarifs', '– Questions diverses'];
		self::assertSame($expected, $room->agenda());
		self::assertSame(['Procès-verbal de la séance précédente'], array_column($answer->data()['items'][0]['expected'], 'label'));
		$version = $answer->data()['meeting']['version'];

		$again = $hall->staff->api('POST', "/meetings/$room->id/recurring", ['keys' => $keys]);

		self::assertSame($version, $again->data()['meeting']['version'], 'nothing changed');
		self::assertSame($expected, $room->agenda());
		self::assertCount(1, $again->data()['items'][0]['expected']);
	}

	public function testTwoWhoAddAtOnceAddEachItemOnce(): void {
		$hall = new TownHall(self::named('deu'));
		$room = new MeetingRoom($hall);
		$request = ['POST', "/meetings/$room->id/recurring", ['keys' => ['secretaire', 'delegation', 'diverses']], []];

		$statuses = $hall->staff->together([$request, $request, $request]);

		self::assertContains(200, $statuses);
		self::assertSame([], array_diff($statuses, [200, 412]), json_encode($statuses, JSON_THROW_ON_ERROR));
		self::assertCount(3, $room->synced()['items']);
	}

	public function testTheListIsTheManagersAndAnEmptyOneStaysEmpty(): void {
		$hall = new TownHall(self::named('lis'));
		$own = [
			['title' => 'Appel nominal', 'kind' => 'procedural', 'place' => 'first', 'expected' => ['Feuille de présence'], 'templateId' => null, 'offered' => true],
			['title' => 'Subventions', 'kind' => 'deliberation', 'place' => 'last'],
		];
		$saved = self::save($hall, $own, 1);
		self::assertStatus(200, $saved);
		self::assertSame(['Appel nominal', 'Subventions'], array_column($saved->data()['items'], 'title'));
		self::assertSame(2, $saved->data()['version']);
		$key = $saved->data()['items'][0]['key'];
		self::assertSame($key, self::save($hall, [['key' => $key, 'title' => 'Appel', 'kind' => 'procedural', 'place' => 'first']], 2)->data()['items'][0]['key'], 'a key stays');

		$stale = self::save($hall, [], 2);
		self::assertRefused(412, 'recurring_changed', $stale);
		self::assertSame('Appel', $stale->data()['data']['current']['items'][0]['title']);

		self::assertSame([], self::save($hall, [], 3)->data()['items']);
		self::assertSame([], $hall->staff->api('GET', "/councils/$hall->councilId/recurring")->data()['items']);
	}

	public function testWhatCannotBeIsAClearRefusal(): void {
		$hall = new TownHall(self::named('ref'));
		$item = ['key' => 'a', 'title' => 'A', 'kind' => 'deliberation', 'place' => 'first'];
		foreach ([
			['not_a_list', 'x'], ['not_an_item', ['x']], ['required', [['title' => '', 'kind' => 'deliberation', 'place' => 'first']]], ['unknown_value', [['place' => 'middle'] + $item]],
			['too_long', [['title' => str_repeat('é', 501)] + $item]], ['twice', [$item, $item]], ['not_a_list', array_fill(0, 31, $item)],
			['too_many', [['expected' => array_map(strval(...), range(1, 21))] + $item]],
		] as [$code, $items]) {
			self::assertRefused(422, $code, self::save($hall, $items, 1));
		}
		self::assertStatus(403, $hall->staff->api('PUT', "/councils/$hall->councilId/recurring", ['items' => []], ['If-Match' => '"1"']));
	}

	public function testADuplicatedMeetingKnowsItsRecurringItems(): void {
		$hall = new TownHall(self::named('dup'));
		$room = new MeetingRoom($hall);
		$items = $hall->staff->api('POST', "/meetings/$room->id/recurring", ['keys' => ['delegation']])->data()['items'];
		$hall->staff->api('PUT', "/items/{$items[0]['id']}", ['title' => 'Décisions du maire'], ['If-Match' => "\"{$items[0]['version']}\""]);
		$copy = $hall->staff->api('POST', "/councils/$hall->councilId/meetings", ['kind' => 'ordinary', 'title' => 'Conseil municipal', 'startsAt' => '2027-02-16T19:00', 'duplicateOf' => $room->id])->data()['id'];

		$again = $hall->staff->api('POST', "/meetings/$copy/recurring", ['keys' => ['delegation']]);

		self::assertSame(['Décisions du maire'], array_column($again->data()['items'], 'title'));
	}

	private static function save(TownHall $hall, mixed $items, int $version): Answer {
		return $hall->manager->api('PUT', "/councils/$hall->councilId/recurring", ['items' => $items], ['If-Match' => "\"$version\""]);
	}
}
