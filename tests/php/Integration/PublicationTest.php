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

/** From the drafts to the councillors: what they get, and what they never get. */
final class PublicationTest extends HostTestCase {
	private static TownHall $hall;
	private static int $count = 0;

	private MeetingRoom $room;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('pub'));
	}

	protected function setUp(): void {
		$this->room = new MeetingRoom(self::$hall, '2027-01-19T19:00', 'Séance ' . ++self::$count);
	}

	private function publishedFolder(): string {
		return self::$hall->folder() . '/' . $this->room->folderName;
	}

	/** @return array<string, mixed> the document, published */
	private function published(string $content, string $name = 'note.odt'): array {
		$item = $this->room->addItem('Tarifs cantine');
		$this->room->drop("{$item['folderName']}/$name", $content);
		$this->room->sync();
		$answer = self::$hall->manager->api('POST', "/documents/{$this->room->document($name)['id']}/publish");
		self::assertStatus(200, $answer);
		return $answer->data();
	}

	/** @return list<string> revisions that this person may download */
	private static function revisions(Client $client, int $fileId): array {
		$answer = $client->send('PROPFIND', "/remote.php/dav/versions/{$client->uid}/versions/$fileId", null, ['Depth' => '1']);
		return $answer->status === 207 ? array_map(basename(...), array_slice(array_keys($answer->properties()), 1)) : [];
	}

	public function testCouncillorsFindThePublishedDocumentInTheirFolder(): void {
		$document = $this->published('first draft');
		self::assertSame(hash('sha256', 'first draft'), $document['publication']['sha256']);
		self::assertSame('Valérie Mermet', $document['publication']['publishedBy']);
		$read = self::$hall->councillor->dav('GET', $this->publishedFolder() . '/01 Tarifs cantine/note.odt');
		self::assertStatus(200, $read);
		self::assertSame('first draft', $read->body);
	}

	public function testCouncillorsNeverSeeTheDrafts(): void {
		$document = $this->published('first draft');
		$councillor = self::$hall->councillor;
		self::assertSame([], $councillor->ls(self::$hall->folder('Préparation')));
		self::assertStatus(404, $councillor->dav('GET', $this->room->folder() . '/01 Tarifs cantine/note.odt'));
		self::assertSame([], self::revisions($councillor, $document['fileId']));
		self::assertStatus(403, $councillor->api('GET', "/meetings/{$this->room->id}/preparation"));
		self::assertStatus(403, $councillor->api('GET', "/documents/{$document['id']}/versions"));
	}

	public function testAMeetingOfWhichNothingIsPublishedDoesNotExistForCouncillors(): void {
		$this->room->addItem('Tarifs cantine');
		$this->room->drop('01 Tarifs cantine/note.odt');
		$this->room->sync();
		$document = $this->room->document('note.odt');
		$councillor = self::$hall->councillor;
		self::assertStatus(404, $councillor->api('GET', "/meetings/{$this->room->id}/reading"));
		self::assertStatus(404, $councillor->api('GET', "/meetings/{$this->room->id}/preparation"));
		self::assertStatus(404, $councillor->api('POST', "/meetings/{$this->room->id}/sync"));
		self::assertStatus(404, $councillor->api('PUT', "/documents/{$document['id']}/read", ['version' => $document['etag']]));
		self::assertStatus(404, $councillor->api('GET', "/documents/{$document['id']}/versions"));
		self::assertNotContains($this->room->id, array_column($councillor->api('GET', '/councils/' . self::$hall->councilId . '/meetings')->data(), 'id'));
		self::assertNotContains($this->room->id, array_column($councillor->api('GET', '/councils/' . self::$hall->councilId . '/home')->data()['meetings'], 'id'));
	}

	public function testADraftBesideAPublishedDocumentStaysHidden(): void {
		$this->published('first draft');
		$this->room->drop('01 Tarifs cantine/secret.odt', 'not yet');
		$this->room->sync();
		$secret = $this->room->document('secret.odt');
		$reading = self::$hall->councillor->api('GET', "/meetings/{$this->room->id}/reading")->data();
		self::assertSame(['note.odt'], array_column($reading['items'][0]['documents'], 'name'));
		self::assertStatus(404, self::$hall->councillor->api('PUT', "/documents/{$secret['id']}/read", ['version' => $secret['etag']]));
		self::assertSame(['note.odt'], self::$hall->councillor->ls($this->publishedFolder() . '/01 Tarifs cantine'));
	}

	public function testNoEarlierVersionOfAPublishedDocumentCanBeRead(): void {
		$this->room->addItem('Tarifs cantine');
		foreach (['one', 'two, longer', 'three, even longer'] as $draft) {
			$this->room->drop('01 Tarifs cantine/note.odt', $draft);
		}
		$this->room->sync();
		$id = $this->room->document('note.odt')['id'];
		$first = self::$hall->manager->api('POST', "/documents/$id/publish")->data()['publication'];
		self::assertLessThanOrEqual(1, count(self::revisions(self::$hall->councillor, $first['fileId'])));

		$this->room->drop('01 Tarifs cantine/note.odt', 'four, the longest of all');
		$this->room->sync();
		self::assertTrue($this->room->document('note.odt')['publication']['changedSince']);
		$second = self::$hall->manager->api('POST', "/documents/$id/publish")->data()['publication'];
		self::assertFalse($second['changedSince']);
		self::assertLessThanOrEqual(1, count(self::revisions(self::$hall->councillor, $second['fileId'])));
		self::assertSame('four, the longest of all', self::$hall->councillor->dav('GET', $this->publishedFolder() . '/01 Tarifs cantine/note.odt')->body);
		self::assertSame(['note.odt'], self::$hall->councillor->ls($this->publishedFolder() . '/01 Tarifs cantine'));
	}

	public function testCouncillorsAndAgentsCannotChangeWhatIsPublished(): void {
		$this->published('first draft');
		$path = $this->publishedFolder() . '/01 Tarifs cantine/note.odt';
		foreach ([self::$hall->councillor, self::$hall->staff, self::$hall->manager] as $client) {
			self::assertStatus(403, $client->dav('PUT', $path, 'altered'));
			self::assertStatus(403, $client->dav('DELETE', $path));
			self::assertStatus(403, $client->dav('PUT', $this->publishedFolder() . '/new.odt', 'new'));
		}
		self::assertSame('first draft', self::$hall->councillor->dav('GET', $path)->body);
	}

	public function testOnlyManagersPublish(): void {
		$this->room->addItem('Tarifs cantine');
		$this->room->drop('01 Tarifs cantine/note.odt');
		$this->room->sync();
		$id = $this->room->document('note.odt')['id'];
		self::assertStatus(403, self::$hall->staff->api('POST', "/documents/$id/publish"));
		self::assertStatus(403, self::$hall->staff->api('POST', "/meetings/{$this->room->id}/publish", []));
		self::assertStatus(404, self::$hall->councillor->api('POST', "/documents/$id/publish"));
	}

	public function testTheWholeMeetingIsPublishedAndOnlyWhatIsNewTheSecondTime(): void {
		$this->room->addItem('Désignation du secrétaire', 'procedural');
		$this->room->addItem('Voirie');
		$this->room->drop('00 Désignation du secrétaire/pv.pdf', 'minutes');
		$this->room->drop('01 Voirie/plan.pdf', 'plan');
		$this->room->drop('01 Voirie/annexes.pdf', 'annexes');
		$this->room->drop('to sort.pdf');
		self::assertSame(['done' => 3, 'total' => 3, 'finished' => true, 'failures' => []], $this->room->publish());
		self::assertSame(['00 Désignation du secrétaire', '01 Voirie'], self::$hall->councillor->ls($this->publishedFolder()));
		$before = $this->room->document('plan.pdf')['publication'];
		$this->room->drop('01 Voirie/annexes.pdf', 'annexes, second edition');
		self::assertSame(3, $this->room->publish()['done']);
		self::assertSame($before, $this->room->document('plan.pdf')['publication']);
		self::assertSame('annexes, second edition', self::$hall->councillor->dav('GET', $this->publishedFolder() . '/01 Voirie/annexes.pdf')->body);
	}

	public function testAFileWrittenTwiceWithinASecondIsPublishedAsItIsNow(): void {
		$this->room->addItem('Voirie');
		foreach (['aaaa', 'bbbb', 'cccc', 'cccc, longer'] as $content) {
			$this->room->drop('01 Voirie/plan.pdf', $content);
			$this->room->publish();
			self::assertSame($content, self::$hall->councillor->dav('GET', $this->publishedFolder() . '/01 Voirie/plan.pdf')->body);
		}
	}

	public function testOneItemCanBePublishedAlone(): void {
		$first = $this->room->addItem('Voirie');
		$this->room->addItem('Bois');
		$this->room->drop('01 Voirie/plan.pdf');
		$this->room->drop('02 Bois/carte.pdf');
		$this->room->sync();
		$answer = self::$hall->manager->api('POST', "/meetings/{$this->room->id}/publish", ['itemIds' => [$first['id']]]);
		self::assertSame(1, $answer->data()['total']);
		self::assertNull($this->room->document('carte.pdf')['publication']);
		self::assertStatus(422, self::$hall->manager->api('POST', "/meetings/{$this->room->id}/publish", ['itemIds' => 'all']));
	}

	public function testAWithdrawnDocumentIsGoneAndIsNotPublishedAgainUnasked(): void {
		$document = $this->published('first draft');
		$answer = self::$hall->manager->api('POST', "/documents/{$document['id']}/withdraw");
		self::assertStatus(200, $answer);
		self::assertNull($answer->data()['publication']);
		self::assertSame([], self::$hall->councillor->ls($this->publishedFolder()));
		self::assertStatus(404, self::$hall->councillor->api('GET', "/meetings/{$this->room->id}/reading"));
		self::assertSame(0, $this->room->publish()['total']);
		self::assertStatus(200, self::$hall->manager->api('POST', "/documents/{$document['id']}/publish"));
		self::assertSame('first draft', self::$hall->councillor->dav('GET', $this->publishedFolder() . '/01 Tarifs cantine/note.odt')->body);
	}

	public function testThePublishedFoldersFollowTheNumbers(): void {
		$this->published('first draft');
		$second = $this->room->addItem('Voirie');
		$version = $this->room->preparation()['meeting']['version'];
		self::assertStatus(200, self::$hall->staff->api('PUT', "/items/{$second['id']}/position", ['position' => 0, 'version' => $version]));
		self::assertSame(['02 Tarifs cantine'], self::$hall->councillor->ls($this->publishedFolder()));
	}

	public function testTheDraftIsLabelledWithTheDayOfItsPublication(): void {
		$document = $this->published('first draft');
		$versions = self::$hall->manager->api('GET', "/documents/{$document['id']}/versions")->data();
		self::assertStringStartsWith('Version publiée du ', $versions[0]['label'] ?? '');
		self::assertTrue($versions[0]['current']);
		self::assertSame('Karim Dahmani', $versions[0]['author']['displayName']);
	}

	public function testADraftDeletedAfterPublicationStaysWithTheCouncillors(): void {
		$document = $this->published('first draft');
		self::assertStatus(204, self::$hall->staff->dav('DELETE', $this->room->folder() . '/01 Tarifs cantine/note.odt'));
		$this->room->sync();
		self::assertTrue($this->room->document('note.odt')['missing']);
		self::assertRefused(409, 'file_gone', self::$hall->manager->api('POST', "/documents/{$document['id']}/publish"));
		self::assertSame('first draft', self::$hall->councillor->dav('GET', $this->publishedFolder() . '/01 Tarifs cantine/note.odt')->body);
	}

	public function testWhatIsPublishedKeepsItsItemAndItsMeeting(): void {
		$document = $this->published('first draft');
		self::assertRefused(409, 'item_published', self::$hall->staff->api('DELETE', "/items/{$document['itemId']}"));
		self::assertRefused(409, 'meeting_published', self::$hall->staff->api('DELETE', "/meetings/{$this->room->id}"));
	}

	public function testAFileOfTheInboxIsNotPublished(): void {
		$this->room->drop('À classer/note.odt');
		$this->room->sync();
		self::assertRefused(409, 'document_unfiled', self::$hall->manager->api('POST', "/documents/{$this->room->document('note.odt')['id']}/publish"));
	}

	public function testTwoDocumentsOfOneNameLieSideBySide(): void {
		$this->room->addItem('Voirie');
		self::$hall->staff->dav('MKCOL', $this->room->folder() . '/01 Voirie/annexes');
		$this->room->drop('01 Voirie/plan.pdf', 'big');
		$this->room->drop('01 Voirie/annexes/plan.pdf', 'small');
		self::assertSame(2, $this->room->publish()['done']);
		self::assertSame(['plan (2).pdf', 'plan.pdf'], self::$hall->councillor->ls($this->publishedFolder() . '/01 Voirie'));
	}
}
