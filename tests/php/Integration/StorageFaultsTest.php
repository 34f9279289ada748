<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What storages do to people: full, held by somebody, gone. Each time a sentence one can act on, and nothing lost. */
final class StorageFaultsTest extends HostTestCase {
	private static TownHall $hall;
	private static string $account;
	private static int $count = 0;

	private MeetingRoom $room;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('sto'));
		self::$account = self::accountOf(self::$hall);
	}

	protected function setUp(): void {
		$this->room = new MeetingRoom(self::$hall, '2027-01-19T19:00', 'Séance ' . ++self::$count);
		$this->room->addItem('Voirie');
	}

	private static function accountOf(TownHall $hall): string {
		return self::occ('conseil_municipal:council:show', (string)$hall->councilId, '--output=json')->orFail()->json()['serviceAccount'];
	}

	private static function quota(string $quota): void {
		self::occ('user:setting', self::$account, 'files', 'quota', $quota)->orFail();
	}

	private function published(): string {
		return self::$hall->folder() . '/' . $this->room->folderName;
	}

	public function testAFullStorageRefusesADocumentAndCouncillorsKeepWhatTheyHad(): void {
		$this->room->drop('01 Voirie/plan.pdf', 'the first plan');
		$this->room->publish();
		$this->room->drop('01 Voirie/plan.pdf', str_repeat('second ', 50000));
		$this->room->sync();
		$id = $this->room->document('plan.pdf')['id'];
		self::quota((string)($this->used() + 1000));
		try {
			self::assertRefused(507, 'storage_full', self::$hall->manager->api('POST', "/documents/$id/publish"));
			self::assertSame('the first plan', self::$hall->councillor->dav('GET', $this->published() . '/01 Voirie/plan.pdf')->body);
			self::assertSame(['plan.pdf'], self::$hall->councillor->ls($this->published() . '/01 Voirie'));
		} finally {
			self::quota('none');
		}
		self::assertStatus(200, self::$hall->manager->api('POST', "/documents/$id/publish"));
		self::assertSame(350000, strlen(self::$hall->councillor->dav('GET', $this->published() . '/01 Voirie/plan.pdf')->body));
	}

	public function testWhatDoesNotFitIsListedAndFollowsOnceThereIsSpace(): void {
		$this->room->drop('01 Voirie/a.pdf', 'small');
		$this->room->drop('01 Voirie/b.pdf', str_repeat('much ', 100000));
		$this->room->drop('01 Voirie/c.pdf', 'small too');
		$this->room->sync();
		self::quota((string)($this->used() + 20000));
		try {
			$progress = $this->room->publish();
			self::assertSame([2, 3], [$progress['done'], $progress['total']]);
			self::assertSame(['b.pdf'], array_column($progress['failures'], 'name'));
			self::assertSame(['a.pdf', 'c.pdf'], self::$hall->councillor->ls($this->published() . '/01 Voirie'));
			$first = $this->room->document('a.pdf')['publication'];
			self::assertStatus(507, self::$hall->staff->dav('PUT', $this->room->folder() . '/01 Voirie/d.pdf', str_repeat('x', 40000)));
		} finally {
			self::quota('none');
		}
		self::assertSame(['done' => 3, 'total' => 3, 'finished' => true, 'failures' => []], $this->room->publish());
		self::assertSame($first, $this->room->document('a.pdf')['publication']);
		self::assertSame(['a.pdf', 'b.pdf', 'c.pdf'], self::$hall->councillor->ls($this->published() . '/01 Voirie'));
	}

	/** Bytes in the folders of the council. */
	private function used(): int {
		$properties = '<d:propfind xmlns:d="DAV:" xmlns:o="http://owncloud.org/ns"><d:prop><o:size/></d:prop></d:propfind>';
		$bytes = 0;
		foreach ([[self::$hall->staff, 'Préparation'], [self::$hall->councillor, ''], [self::$hall->councillor, 'Espace élus']] as [$person, $folder]) {
			$found = $person->dav('PROPFIND', self::$hall->folder($folder), $properties, ['Depth' => '0'])->properties();
			$bytes += (int)array_values($found)[0]['size'];
		}
		return $bytes;
	}

	public function testAFullStorageRefusesANewMeetingOrItemWithASentence(): void {
		self::quota('1 B');
		try {
			$answer = self::$hall->staff->api('POST', "/meetings/{$this->room->id}/items", ['title' => 'Bois', 'kind' => 'deliberation']);
			self::assertContains($answer->status, [200, 507], $answer->body); // a folder takes no space
		} finally {
			self::quota('none');
		}
		$this->room->sync();
		self::assertSame($answer->status === 200 ? ['1 Voirie', '2 Bois'] : ['1 Voirie'], $this->room->agenda());
	}

	public function testAPublicationThatItsPersonLeftIsFinishedByTheNextOne(): void {
		$hall = new TownHall(self::named('ab')); // what is left half written would count in the quotas of the others
		$room = new MeetingRoom($hall);
		$room->addItem('Voirie');
		$folder = $hall->folder() . "/$room->folderName/01 Voirie";
		foreach (range(1, 12) as $number) {
			$room->drop("01 Voirie/piece $number.pdf", str_repeat("piece $number ", 20000));
		}
		$room->sync();
		$hall->manager->abandon('POST', "/meetings/$room->id/publish", 400);

		$start = time();
		do { // what the abandoned request is still writing is refused meanwhile
			$progress = $room->publish();
		} while ($progress['failures'] !== [] && time() - $start < 60);

		self::assertSame([12, 12, true, []], [$progress['done'], $progress['total'], $progress['finished'], $progress['failures']]);
		self::assertCount(12, $hall->councillor->ls($folder));
		foreach (range(1, 12) as $number) {
			$sha256 = $room->document("piece $number.pdf")['publication']['sha256'];
			self::assertSame($sha256, hash('sha256', $hall->councillor->dav('GET', "$folder/piece $number.pdf")->body));
		}
	}

	public function testADocumentThatSomebodyHoldsKeepsItsName(): void {
		$this->room->drop('01 Voirie/plan.odt', 'the plan');
		$this->room->sync();
		$document = $this->room->document('plan.odt');
		$this->hold('01 Voirie/plan.odt', $document['fileId']);

		$refused = self::$hall->manager->api('PUT', "/documents/{$document['id']}", ['name' => 'autre.odt']);

		self::assertRefused(423, 'file_locked', $refused);
		self::assertStringContainsString('plan.odt', $refused->data()['message']);
		self::assertSame(['plan.odt'], self::$hall->staff->ls($this->room->folder() . '/01 Voirie'));
		$this->free('01 Voirie/plan.odt', $document['fileId']);
		self::assertStatus(200, self::$hall->manager->api('PUT', "/documents/{$document['id']}", ['name' => 'autre.odt']));
	}

	public function testFoldersThatCannotMoveYetFollowTheAgendaLater(): void {
		$second = $this->room->addItem('Bois');
		$this->room->drop('01 Voirie/plan.odt', 'the plan');
		$version = $this->room->synced()['meeting']['version'];
		$fileId = $this->room->document('plan.odt')['fileId'];
		$this->hold('01 Voirie/plan.odt', $fileId);

		self::assertStatus(200, self::$hall->staff->api('PUT', "/items/{$second['id']}/position", ['position' => 0, 'version' => $version]));
		self::assertSame(['1 Bois', '2 Voirie'], $this->room->agenda());
		$this->free(in_array('01 Voirie', self::$hall->staff->ls($this->room->folder()), true) ? '01 Voirie/plan.odt' : '02 Voirie/plan.odt', $fileId);

		$this->room->sync();
		self::assertSame(['01 Bois', '02 Voirie', 'À classer'], self::$hall->staff->ls($this->room->folder()));
		self::assertSame('the plan', self::$hall->staff->dav('GET', $this->room->folder() . '/02 Voirie/plan.odt')->body);
	}

	public function testADocumentThatSomebodyHoldsIsNotPublishedHalf(): void {
		$this->room->drop('01 Voirie/plan.odt', 'the plan');
		$this->room->sync();
		$document = $this->room->document('plan.odt');
		$this->hold('01 Voirie/plan.odt', $document['fileId']);
		$answer = self::$hall->manager->api('POST', "/documents/{$document['id']}/publish");
		$this->free('01 Voirie/plan.odt', $document['fileId']);

		// A lock of an editor (files_lock) only keeps others from writing: reading it for the copy is allowed there.
		self::assertContains($answer->status, [200, 423], $answer->body);
		if ($answer->status === 423) {
			self::assertSame('file_locked', $answer->errorCode());
			self::assertStatus(404, self::$hall->councillor->dav('GET', $this->published() . '/01 Voirie/plan.odt'));
			self::assertStatus(200, self::$hall->manager->api('POST', "/documents/{$document['id']}/publish"));
		}
		self::assertSame('the plan', self::$hall->councillor->dav('GET', $this->published() . '/01 Voirie/plan.odt')->body);
	}

	public function testAFolderBroughtBackFromTheTrashByHandIsItsItemAgain(): void {
		$this->room->drop('01 Voirie/plan.pdf', 'the plan');
		$this->room->sync();
		self::assertStatus(204, self::$hall->staff->dav('DELETE', $this->room->folder() . '/01 Voirie'));
		$this->room->sync();
		$staff = self::$hall->staff;
		$trash = "/remote.php/dav/trashbin/{$staff->uid}";
		$deleted = array_values(array_filter(
			array_keys($staff->send('PROPFIND', "$trash/trash", null, ['Depth' => '1'])->properties()),
			static fn (string $href): bool => str_starts_with(basename($href), '01 Voirie.d'),
		));
		self::assertNotSame([], $deleted);
		$name = rawurlencode(basename((string)end($deleted)));
		$restored = $staff->send('MOVE', "$trash/trash/$name", null, ['Destination' => self::host()->url . "$trash/restore/$name"]);
		self::assertStatus(201, $restored);

		$items = $this->room->synced()['items'];

		self::assertSame([['Voirie', false]], array_map(static fn (array $item): array => [$item['title'], $item['folderMissing']], $items));
		self::assertSame(['plan.pdf'], array_column($items[0]['documents'], 'name'));
	}

	/** As if Léa were writing in the file. */
	private function hold(string $path, int $fileId): void {
		$this->lock($path, $fileId, []);
	}

	private function free(string $path, int $fileId): void {
		$this->lock($path, $fileId, self::host()->name === 'sandbox' ? ['--free'] : ['--unlock']);
	}

	/** @param list<string> $options */
	private function lock(string $path, int $fileId, array $options): void {
		$uid = (string)self::$hall->otherStaff->uid;
		if (self::host()->name === 'sandbox') {
			self::occ('sandbox:lock', $uid, $this->room->folder() . '/' . $path, ...$options)->orFail();
			return;
		}
		if (self::occ('app:enable', 'files_lock')->code !== 0) {
			self::markTestSkipped('This Nextcloud has no files_lock app: nobody can hold a file');
		}
		self::occ('files:lock', (string)$fileId, ...($options === [] ? [$uid] : $options))->orFail();
	}
}
