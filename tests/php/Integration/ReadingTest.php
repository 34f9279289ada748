<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What councillors read: what is new, replaced, already read; what the home screen tells each person. */
final class ReadingTest extends HostTestCase {
	private static TownHall $hall;
	private static int $count = 0;

	private MeetingRoom $room;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('rea'));
	}

	protected function setUp(): void {
		$this->room = new MeetingRoom(self::$hall, '2027-01-19T19:00', 'Séance ' . ++self::$count);
	}

	public function testReadingSaysWhatIsNewReplacedAndRead(): void {
		$this->room->addItem('Tarifs cantine');
		$this->room->drop('01 Tarifs cantine/note.odt', 'first draft');
		$this->room->publish();
		$document = $this->room->document('note.odt');
		$path = "/meetings/{$this->room->id}/reading";
		$reading = self::$hall->councillor->api('GET', $path)->data();
		self::assertSame('new', $reading['items'][0]['documents'][0]['news']);
		self::assertSame([1, 11], [$reading['documentCount'], $reading['totalSize']]);
		self::assertNull($reading['meeting']['folderId']);

		self::assertStatus(200, self::$hall->councillor->api('PUT', "/documents/{$document['id']}/read", ['version' => $document['publication']['sha256']]));
		$read = self::$hall->councillor->api('GET', $path)->data()['items'][0]['documents'][0];
		self::assertNull($read['news']);
		self::assertNotNull($read['readAt']);
		self::assertSame('new', self::$hall->otherCouncillor->api('GET', $path)->data()['items'][0]['documents'][0]['news']);

		$this->room->drop('01 Tarifs cantine/note.odt', 'second draft');
		$this->room->publish();
		self::assertSame('replaced', self::$hall->councillor->api('GET', $path)->data()['items'][0]['documents'][0]['news']);
	}

	public function testHomeAsksEachPersonForTheirShare(): void {
		$soon = new MeetingRoom(self::$hall, date('Y-m-d', time() + 2 * 86400) . 'T19:00', 'Prochaine ' . self::$count);
		$item = $soon->addItem('Voirie');
		self::$hall->staff->api('PUT', "/items/{$item['id']}/expected", ['labels' => ['Avis du CST']]);
		$soon->drop('01 Voirie/plan.pdf');
		$soon->drop('lost.pdf');
		$soon->sync();
		$home = '/councils/' . self::$hall->councilId . '/home';
		self::assertSame($soon->id, self::$hall->manager->api('GET', $home)->data()['nextMeetingId']);
		self::assertSame(
			['missing_documents' => 1, 'inbox' => 1, 'not_published' => 1],
			array_column(self::$hall->manager->api('GET', $home)->data()['asks'], 'count', 'kind'),
		);
		$soon->publish();
		$councillor = self::$hall->councillor->api('GET', $home)->data();
		self::assertSame(['unread' => 1], array_column($councillor['asks'], 'count', 'kind'));
		self::assertNotSame([], $councillor['changes']);
		self::assertStatus(200, self::$hall->councillor->api('POST', '/councils/' . self::$hall->councilId . '/visits'));
		self::assertNotNull(self::$hall->councillor->api('GET', $home)->data()['lastVisitAt']);
	}
}
