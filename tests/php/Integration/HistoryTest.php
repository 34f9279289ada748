<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What happened: the history of an item, and what moved since somebody’s last visit. */
final class HistoryTest extends HostTestCase {
	private static TownHall $hall;
	private static MeetingRoom $room;

	#[\Override]
	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('hist'));
		self::$room = new MeetingRoom(self::$hall);
	}

	/** @return list<string> */
	private static function history(Client $client, int $itemId, string $query = ''): array {
		$answer = $client->api('GET', "/items/$itemId/history$query");
		self::assertStatus(200, $answer);
		return array_column($answer->data(), 'text');
	}

	/** @return list<array<string, mixed>> */
	private static function changes(Client $client): array {
		$answer = $client->api('GET', '/councils/' . self::$hall->councilId . '/home');
		self::assertStatus(200, $answer);
		return $answer->data()['changes'];
	}

	/** @return array<string, mixed> */
	private static function changeOf(Client $client, int $itemId): array {
		foreach (self::changes($client) as $change) {
			if ($change['itemId'] === $itemId) {
				return $change;
			}
		}
		self::fail("Nothing is told of the item $itemId");
	}

	public function testWhatPeopleDidToAnItemIsToldLatestFirst(): void {
		$item = self::$room->addItem('Voirie');
		self::$room->drop($item['folderName'] . '/plan.pdf', 'one');
		self::$room->sync();
		self::$room->drop($item['folderName'] . '/plan.pdf', 'another one', self::$hall->otherStaff);
		self::$room->sync();
		$update = self::$hall->manager->api('PUT', "/items/{$item['id']}", ['state' => 'ready', 'title' => 'Voirie communale'], ['If-Match' => '"' . $item['version'] . '"']);
		self::assertStatus(200, $update);
		self::assertStatus(200, self::$hall->manager->api('DELETE', '/documents/' . self::$room->document('plan.pdf')['id']));

		self::assertSame([
			'Valérie Mermet removed “plan.pdf”',
			'Valérie Mermet marked the item as ready',
			'Valérie Mermet changed the title, formerly “Voirie”',
			'Léa Roux changed “plan.pdf”',
			'Karim Dahmani added “plan.pdf”',
			'Karim Dahmani added the item',
		], self::history(self::$hall->staff, $item['id']));
	}

	public function testTheHistoryIsReadPageByPage(): void {
		$item = self::$room->addItem('Budget');
		foreach (['review', 'ready', 'draft', 'review'] as $state) {
			$answer = self::$hall->staff->api('PUT', "/items/{$item['id']}", ['state' => $state], ['If-Match' => '"' . $item['version']++ . '"']);
			self::assertStatus(200, $answer);
		}
		$path = "/items/{$item['id']}/history";
		$first = self::$hall->staff->api('GET', $path . '?limit=3')->data();
		$second = self::$hall->staff->api('GET', $path . '?limit=3&before=' . $first[2]['id'])->data();
		self::assertCount(3, $first);
		self::assertCount(2, $second);
		self::assertSame([], self::$hall->staff->api('GET', $path . '?before=' . $second[1]['id'])->data());
		self::assertLessThanOrEqual(100, count(self::$hall->staff->api('GET', $path . '?limit=300')->data()));
	}

	public function testSomebodyWhoSavesAgainAndAgainIsToldOfOnce(): void {
		$item = self::$room->addItem('Tarifs');
		self::$room->drop($item['folderName'] . '/note.odt', 'a');
		self::$room->sync();
		foreach (['bb', 'ccc', 'dddd'] as $content) {
			self::$room->drop($item['folderName'] . '/note.odt', $content);
			self::$room->sync();
		}
		self::assertSame(
			['Karim Dahmani changed “note.odt”', 'Karim Dahmani added “note.odt”', 'Karim Dahmani added the item'],
			self::history(self::$hall->staff, $item['id']),
		);
	}

	public function testWhoTookAFileAwayInTheFilesIsKnown(): void {
		$item = self::$room->addItem('Forêt');
		self::$room->drop($item['folderName'] . '/carte.pdf');
		self::$room->sync();
		self::assertStatus(204, self::$hall->otherStaff->dav('DELETE', self::$room->folder() . '/' . $item['folderName'] . '/carte.pdf'));
		self::$room->sync();
		self::assertSame('Léa Roux removed “carte.pdf”', self::history(self::$hall->staff, $item['id'])[0]);
		self::assertCount(3, self::history(self::$hall->staff, $item['id']));
	}

	public function testACouncillorReadsTheHistoryOfTheItemsHeWorksOnOnly(): void {
		$item = self::$room->addItem('Subvention');
		$path = "/items/{$item['id']}/history";
		self::assertStatus(404, self::$hall->councillor->api('GET', $path));
		$member = self::$hall->manager->api('POST', '/councils/' . self::$hall->councilId . '/members', [
			'firstName' => 'Odile', 'lastName' => 'Perrachon', 'function' => 'maire', 'channel' => 'email', 'uid' => self::$hall->councillor->uid, 'email' => 'odile@example.org',
		]);
		self::assertStatus(200, $member);
		self::assertStatus(200, self::$hall->staff->api('PUT', "/items/{$item['id']}", ['rapporteurId' => $member->data()['id']], ['If-Match' => '"' . $item['version'] . '"']));
		self::assertSame(
			['Karim Dahmani named Odile Perrachon rapporteur', 'Karim Dahmani added the item'],
			self::history(self::$hall->councillor, $item['id']),
		);
		self::assertStatus(404, self::$hall->otherCouncillor->api('GET', $path));
		self::assertSame('new item, rapporteur: Odile Perrachon', self::changeOf(self::$hall->councillor, $item['id'])['words']);
		self::assertNotContains($item['id'], array_column(self::changes(self::$hall->otherCouncillor), 'itemId'));
	}

	public function testTheHomeTellsOneLineAnItemOfWhatOthersDid(): void {
		$item = self::$room->addItem('Cantine');
		foreach (['a.pdf', 'b.pdf'] as $name) {
			self::$room->drop($item['folderName'] . '/' . $name);
		}
		self::$room->sync();
		$line = self::changeOf(self::$hall->manager, $item['id']);
		self::assertSame('2 pieces added, new item', $line['words']);
		self::assertStringEndsWith('· Cantine', $line['title']);
		self::assertSame('Karim Dahmani', $line['actor']['displayName']);
		self::assertNotContains($item['id'], array_column(self::changes(self::$hall->staff), 'itemId'), 'What one did oneself is no news');
		self::assertStatus(200, self::$hall->manager->api('POST', '/councils/' . self::$hall->councilId . '/visits'));
	}

	public function testCouncillorsAreToldOfWhatIsPublishedAndOfNoDraft(): void {
		$hall = new TownHall(self::named('histp'));
		$room = new MeetingRoom($hall);
		$room->addItem('Voirie');
		$room->drop('01 Voirie/plan.pdf');
		$room->sync();
		$changes = static fn (): array => $hall->councillor->api('GET', "/councils/$hall->councilId/home")->data()['changes'];
		self::assertSame([], $changes());
		$room->publish();
		self::assertSame(['“plan.pdf” published'], array_column($changes(), 'words'));
		self::assertSame(['1 · Voirie'], array_column($changes(), 'title'));
	}

	public function testAnImportedAgendaIsOneLine(): void {
		$hall = new TownHall(self::named('histi'));
		$room = new MeetingRoom($hall);
		foreach (['Un', 'Deux', 'Trois', 'Quatre', 'Cinq'] as $title) {
			$room->addItem($title);
		}
		$changes = $hall->manager->api('GET', "/councils/$hall->councilId/home")->data()['changes'];
		self::assertSame(['5 items added, new meeting'], array_column($changes, 'words'));
		self::assertSame([null], array_column($changes, 'itemId'));
	}
}
