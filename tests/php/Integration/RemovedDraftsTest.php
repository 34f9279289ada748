<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** « Éléments supprimés » gives back what was removed until it has waited long enough, and never loses what is published. */
final class RemovedDraftsTest extends HostTestCase {
	private static TownHall $hall;
	private static int $count = 0;

	private MeetingRoom $room;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('rem'));
	}

	protected function setUp(): void {
		$this->room = new MeetingRoom(self::$hall, '2027-01-19T19:00', 'Retraits ' . ++self::$count);
	}

	/** @return list<string> names of what was deleted for good */
	private static function purge(int $days): array {
		return self::occ('conseil_municipal:council:purge', (string)self::$hall->councilId, "--days=$days", '--output=json')->orFail()->json()['purged'];
	}

	/** @return list<string> */
	private static function waiting(): array {
		return self::$hall->staff->ls(self::$hall->folder('Préparation') . '/Éléments supprimés');
	}

	public function testWhatWasRemovedTodayWaitsAndComesBack(): void {
		$item = $this->room->addItem('Cantine');
		$this->room->drop('01 Cantine/note.odt', 'the note');
		$this->room->sync();
		self::assertStatus(200, self::$hall->staff->api('DELETE', "/items/{$item['id']}"));
		self::assertSame([], self::purge(1));
		self::assertStatus(200, self::$hall->staff->api('POST', "/items/{$item['id']}/restore"));
		self::purge(0);
		self::assertSame('the note', self::$hall->staff->dav('GET', $this->room->folder() . '/01 Cantine/note.odt')->body);
	}

	public function testWhatHasWaitedLongEnoughIsDeletedAndTheJournalSaysSo(): void {
		$item = $this->room->addItem('Cantine');
		$this->room->drop('01 Cantine/note.odt');
		$this->room->sync();
		self::assertStatus(200, self::$hall->staff->api('DELETE', "/items/{$item['id']}"));
		self::assertSame(['01 Cantine'], self::purge(0));
		self::assertSame([], self::waiting());
		$journal = self::occ('conseil_municipal:journal:export', (string)self::$hall->councilId)->orFail()->output;
		self::assertStringContainsString('removed_purged', $journal);

		self::assertStatus(200, self::$hall->staff->api('POST', "/items/{$item['id']}/restore"));
		$back = $this->room->synced()['items'][0];
		self::assertSame(['Cantine', true], [$back['title'], $back['folderMissing']]);
	}

	public function testTheDraftOfAPublishedDocumentIsKeptHoweverLongItWaits(): void {
		$this->room->addItem('Cantine');
		$this->room->drop('01 Cantine/publié.pdf', 'published');
		$this->room->publish();
		$id = $this->room->document('publié.pdf')['id'];
		self::assertStatus(200, self::$hall->staff->api('DELETE', "/documents/$id"));
		self::assertSame([], self::purge(0));
		self::assertStatus(200, self::$hall->staff->api('POST', "/documents/$id/restore"));
		self::assertSame('published', self::$hall->staff->dav('GET', $this->room->folder() . '/01 Cantine/publié.pdf')->body);
	}

	public function testAFileLaidThereByHandHasItsOwnTime(): void {
		$this->room->addItem('Bois');
		$this->room->drop('01 Bois/a.odt');
		$this->room->sync();
		self::assertStatus(200, self::$hall->staff->api('DELETE', '/documents/' . $this->room->document('a.odt')['id']));
		self::$hall->staff->dav('PUT', self::$hall->folder('Préparation') . '/Éléments supprimés/à la main.odt', 'by hand');
		self::assertSame([], self::purge(1));
		self::assertEqualsCanonicalizing(['a.odt', 'à la main.odt'], self::purge(0));
	}

	public function testANumberOfDaysIsANumber(): void {
		self::assertNotSame(0, self::occ('conseil_municipal:council:purge', (string)self::$hall->councilId, '--days=soon', '--output=json')->code);
	}
}
