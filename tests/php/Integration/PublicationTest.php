<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

final class PublicationTest extends HostTestCase {
	private static TownHall $hall;

	private MeetingRoom $room;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('pub'));
	}

	protected function setUp(): void {
		$this->room = new MeetingRoom(self::$hall, '2027-01-19T19:00', 'Séance ' . substr(hash('crc32b', $this->name()), 0, 5));
	}

	public function testCouncillorsFindThePublishedDocumentInTheirFolder(): void {
		$item = $this->room->addItem('Tarifs cantine');
		$this->room->drop("{$item['folderName']}/note.odt", 'first draft');
		self::assertSame(1, $this->room->sync()['documents']);

		$document = $this->room->document('note.odt');
		$answer = self::$hall->manager->api('POST', "/documents/{$document['id']}/publish");
		self::assertStatus(200, $answer);
		self::assertSame(hash('sha256', 'first draft'), $answer->data()['publication']['sha256']);

		$published = self::$hall->folder() . "/{$this->room->folderName}/{$item['folderName']}/note.odt";
		$read = self::$hall->councillor->dav('GET', $published);
		self::assertStatus(200, $read);
		self::assertSame('first draft', $read->body);
	}
}
