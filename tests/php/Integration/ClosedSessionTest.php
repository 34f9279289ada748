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

/** Documents of items dealt with in closed session: for councillors and managers, not for the other agents. */
final class ClosedSessionTest extends HostTestCase {
	private const ITEM = '01 Protection fonctionnelle';

	private static TownHall $hall;
	private static int $count = 0;

	private MeetingRoom $room;
	private int $itemId;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('clos'));
	}

	protected function setUp(): void {
		$this->room = new MeetingRoom(self::$hall, '2027-02-16T19:00', 'Séance ' . ++self::$count);
		$this->itemId = $this->room->addItem('Protection fonctionnelle')['id'];
		$this->room->drop(self::ITEM . '/note.odt', 'names of people');
		$this->room->sync();
	}

	private function close(bool $closed): void {
		$item = array_column($this->room->preparation()['items'], null, 'id')[$this->itemId];
		self::assertStatus(200, self::$hall->staff->api('PUT', "/items/$this->itemId", ['closedSession' => $closed], ['If-Match' => '"' . $item['version'] . '"']));
	}

	/** @return string of the meeting in the root that only councillors and managers see */
	private function restricted(): string {
		return self::$hall->folder('Restreint') . '/' . $this->room->folderName;
	}

	private function open(): string {
		return self::$hall->folder() . '/' . $this->room->folderName;
	}

	private static function assertReads(string $content, Client $client, string $path): void {
		$answer = $client->dav('GET', $path);
		self::assertStatus(200, $answer);
		self::assertSame($content, $answer->body);
	}

	/** @return list<string> */
	private function names(Client $client): array {
		$answer = $client->api('GET', "/meetings/{$this->room->id}/reading");
		self::assertStatus(200, $answer);
		return array_column(array_merge(...array_column($answer->data()['items'], 'documents')), 'name');
	}

	public function testDocumentsOfAClosedSessionAreForCouncillorsAndManagers(): void {
		$this->close(true);
		self::assertSame(1, $this->room->publish()['done']);
		$path = $this->restricted() . '/' . self::ITEM . '/note.odt';
		self::assertReads('names of people', self::$hall->councillor, $path);
		self::assertReads('names of people', self::$hall->manager, $path);
		self::assertStatus(404, self::$hall->staff->dav('GET', $path));
		self::assertStatus(404, self::$hall->staff->dav('PROPFIND', self::$hall->folder('Restreint')));
		self::assertSame([], self::$hall->staff->ls($this->open()));
		self::assertNotContains($this->room->folderName, self::$hall->staff->ls(self::$hall->folder()));
	}

	public function testCouncillorsCannotChangeThem(): void {
		$this->close(true);
		$this->room->publish();
		$path = $this->restricted() . '/' . self::ITEM . '/note.odt';
		self::assertStatus(403, self::$hall->councillor->dav('PUT', $path, 'altered'));
		self::assertStatus(403, self::$hall->councillor->dav('DELETE', $path));
		self::assertStatus(403, self::$hall->councillor->dav('PUT', $this->restricted() . '/new.odt', 'new'));
		self::assertReads('names of people', self::$hall->councillor, $path);
	}

	public function testCouncillorsReadBothKindsTogetherAndStaffOnlyTheOpenOnes(): void {
		$this->close(true);
		$this->room->addItem('Voirie');
		$this->room->drop('02 Voirie/plan.pdf', 'plan');
		self::assertSame(2, $this->room->publish()['done']);
		self::assertSame(['note.odt', 'plan.pdf'], $this->names(self::$hall->councillor));
		self::assertSame(['note.odt', 'plan.pdf'], $this->names(self::$hall->manager));
		self::assertSame(['plan.pdf'], $this->names(self::$hall->staff));
		self::assertSame(['02 Voirie'], self::$hall->staff->ls($this->open()));
	}

	public function testAMeetingWithOnlyClosedDocumentsIsKnownToCouncillors(): void {
		$this->close(true);
		$this->room->publish();
		self::assertSame(['note.odt'], $this->names(self::$hall->councillor));
		self::assertSame([], $this->names(self::$hall->staff));
		$listed = self::$hall->councillor->api('GET', '/councils/' . self::$hall->councilId . '/meetings')->data();
		self::assertContains($this->room->id, array_column($listed, 'id'));
		self::assertRefused(409, 'meeting_published', self::$hall->staff->api('DELETE', "/meetings/{$this->room->id}"));
	}

	public function testWhatIsPublishedLeavesTheStaffAsSoonAsItsItemIsClosed(): void {
		$this->room->publish();
		self::assertReads('names of people', self::$hall->staff, $this->open() . '/' . self::ITEM . '/note.odt');
		$this->close(true);
		self::assertStatus(404, self::$hall->staff->dav('GET', $this->open() . '/' . self::ITEM . '/note.odt'));
		self::assertStatus(404, self::$hall->staff->dav('PROPFIND', $this->open()));
		self::assertReads('names of people', self::$hall->councillor, $this->restricted() . '/' . self::ITEM . '/note.odt');
		self::assertSame([], $this->names(self::$hall->staff));
		self::assertFalse($this->room->document('note.odt')['publication']['changedSince']);
	}

	public function testItComesBackToEverybodyWhenItsItemIsOpened(): void {
		$this->close(true);
		$this->room->publish();
		$this->close(false);
		self::assertReads('names of people', self::$hall->staff, $this->open() . '/' . self::ITEM . '/note.odt');
		self::assertStatus(404, self::$hall->councillor->dav('PROPFIND', $this->restricted()));
		self::assertSame(['note.odt'], $this->names(self::$hall->staff));
	}

	public function testTheJournalSaysWhenStaffCouldReadIt(): void {
		$this->room->publish();
		$this->close(true);
		$this->close(false);
		$events = [];
		foreach (explode("\n", trim(self::occ('conseil_municipal:journal:export', (string)self::$hall->councilId)->orFail()->output)) as $line) {
			$content = json_decode(json_decode($line, true, flags: JSON_THROW_ON_ERROR)['content'], true, flags: JSON_THROW_ON_ERROR);
			if (str_starts_with($content['type'], 'document_') && $content['subject']['item'] === $this->itemId) {
				$events[] = [$content['type'], $content['actor']];
			}
		}
		self::assertSame([
			['document_published', self::$hall->manager->uid],
			['document_restricted', self::$hall->staff->uid],
			['document_opened', self::$hall->staff->uid],
		], $events);
	}

	public function testAPublishedDocumentPutOnAClosedItemLeavesTheStaff(): void {
		$this->close(true);
		$this->room->addItem('Voirie');
		$this->room->drop('02 Voirie/plan.pdf', 'plan');
		$this->room->publish();
		$document = $this->room->document('plan.pdf');
		self::assertStatus(200, self::$hall->staff->api('POST', "/documents/{$document['id']}/move", ['itemId' => $this->itemId]));
		self::assertStatus(404, self::$hall->staff->dav('GET', $this->open() . '/02 Voirie/plan.pdf'));
		self::assertReads('plan', self::$hall->councillor, $this->restricted() . '/' . self::ITEM . '/plan.pdf');
	}

	public function testTheyAreReplacedAndWithdrawnInTheirPlace(): void {
		$this->close(true);
		$this->room->publish();
		$this->room->drop(self::ITEM . '/note.odt', 'names of people, second edition');
		$this->room->publish();
		self::assertReads('names of people, second edition', self::$hall->councillor, $this->restricted() . '/' . self::ITEM . '/note.odt');
		self::assertSame(['note.odt'], self::$hall->councillor->ls($this->restricted() . '/' . self::ITEM));
		self::assertStatus(200, self::$hall->manager->api('POST', "/documents/{$this->room->document('note.odt')['id']}/withdraw"));
		self::assertStatus(404, self::$hall->councillor->dav('PROPFIND', $this->restricted()));
		self::assertStatus(404, self::$hall->councillor->api('GET', "/meetings/{$this->room->id}/reading"));
	}

	public function testTheirFoldersFollowTheNumbers(): void {
		$this->close(true);
		$this->room->publish();
		$second = $this->room->addItem('Voirie');
		$version = $this->room->preparation()['meeting']['version'];
		self::assertStatus(200, self::$hall->staff->api('PUT', "/items/{$second['id']}/position", ['position' => 0, 'version' => $version]));
		self::assertSame(['02 Protection fonctionnelle'], self::$hall->councillor->ls($this->restricted()));
	}
}
