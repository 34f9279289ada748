<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Drafts that only managers and those who work on their item may know of. */
final class RestrictedDraftsTest extends HostTestCase {
	private const ITEM = '01 Protection fonctionnelle';
	private const NAME = 'dossier-nominatif.odt';
	private const CONTENT = 'names of people';

	private static TownHall $hall;
	private static int $count = 0;

	private MeetingRoom $room;
	private int $itemId;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('restreint'));
	}

	protected function setUp(): void {
		$this->room = new MeetingRoom(self::$hall, '2027-02-16T19:00', 'Préparation ' . ++self::$count);
		$this->itemId = $this->room->addItem('Protection fonctionnelle')['id'];
		$this->room->drop(self::ITEM . '/' . self::NAME, self::CONTENT);
		$this->room->drop(self::ITEM . '/note.odt', 'for everybody');
		$this->room->sync();
	}

	private function restrict(string $name = self::NAME): int {
		$id = $this->seen(self::$hall->manager, $name)['id'];
		$answer = self::$hall->manager->api('POST', "/documents/$id/restriction");
		self::assertStatus(200, $answer);
		self::assertTrue($answer->data()['restricted']);
		return $id;
	}

	/** @return array<string, mixed> the item as this person has it */
	private function item(Client $client): array {
		$answer = $client->api('GET', "/meetings/{$this->room->id}/preparation");
		self::assertStatus(200, $answer);
		return array_column($answer->data()['items'], null, 'id')[$this->itemId];
	}

	/** @return list<string> */
	private function names(Client $client): array {
		return array_column($this->item($client)['documents'], 'name');
	}

	/** @return array<string, mixed> */
	private function seen(Client $client, string $name): array {
		return array_column($this->item($client)['documents'], null, 'name')[$name];
	}

	private static function root(): string {
		return self::$hall->folder('Préparation restreinte');
	}

	private function folder(): string {
		return self::root() . '/' . $this->room->folderName . '/' . self::ITEM;
	}

	private static function assertContent(string $content, Answer $answer): void {
		self::assertStatus(200, $answer);
		self::assertSame($content, $answer->body);
	}

	public function testARestrictedFileIsInNoFolderOfOtherAgentsNorOfCouncillors(): void {
		$fileId = $this->seen(self::$hall->manager, self::NAME)['fileId'];
		$this->restrict();
		self::assertContent(self::CONTENT, self::$hall->manager->dav('GET', $this->folder() . '/' . self::NAME));
		self::assertSame($fileId, $this->seen(self::$hall->manager, self::NAME)['fileId']);
		foreach ([self::$hall->staff, self::$hall->councillor] as $client) {
			self::assertStatus(404, $client->dav('GET', $this->folder() . '/' . self::NAME));
			self::assertStatus(404, $client->dav('PROPFIND', self::root()));
			self::assertStatus(404, $client->dav('GET', $this->room->folder() . '/' . self::ITEM . '/' . self::NAME));
		}
		self::assertSame(['note.odt'], self::$hall->staff->ls($this->room->folder() . '/' . self::ITEM));
	}

	public function testOtherAgentsOnlyKnowThatThereIsOne(): void {
		$id = $this->restrict();
		self::assertSame(['dossier-nominatif.odt', 'note.odt'], $this->names(self::$hall->manager));
		self::assertSame(['note.odt'], $this->names(self::$hall->staff));
		self::assertSame(1, $this->item(self::$hall->staff)['hiddenDocuments']);
		self::assertSame(0, $this->item(self::$hall->manager)['hiddenDocuments']);
		foreach ([['GET', 'versions'], ['GET', 'draft'], ['POST', 'move'], ['DELETE', ''], ['POST', 'restore'], ['POST', 'restriction'], ['DELETE', 'restriction']] as [$method, $operation]) {
			self::assertStatus(404, self::$hall->staff->api($method, rtrim("/documents/$id/$operation", '/')));
		}
		$preparation = self::$hall->staff->api('GET', "/meetings/{$this->room->id}/preparation");
		self::assertStringNotContainsString('dossier-nominatif', $preparation->body);
	}

	public function testLiftingTheRestrictionGivesTheSameFileBack(): void {
		$fileId = $this->seen(self::$hall->staff, self::NAME)['fileId'];
		$id = $this->restrict();
		$answer = self::$hall->manager->api('DELETE', "/documents/$id/restriction");
		self::assertStatus(200, $answer);
		self::assertFalse($answer->data()['restricted']);
		self::assertSame([$id, $fileId], [$this->seen(self::$hall->staff, self::NAME)['id'], $this->seen(self::$hall->staff, self::NAME)['fileId']]);
		self::assertContent(self::CONTENT, self::$hall->staff->dav('GET', $this->room->folder() . '/' . self::ITEM . '/' . self::NAME));
		self::assertSame([], self::$hall->manager->ls($this->folder()));
	}

	public function testOnlyManagersRestrict(): void {
		$id = $this->seen(self::$hall->staff, self::NAME)['id'];
		self::assertStatus(403, self::$hall->staff->api('POST', "/documents/$id/restriction"));
		self::assertStatus(404, self::$hall->councillor->api('POST', "/documents/$id/restriction"));
	}

	public function testAFileThatAManagerDropsThereIsARestrictedDraftOfTheItem(): void {
		$this->restrict();
		self::assertStatus(201, self::$hall->manager->dav('PUT', $this->folder() . '/avis.pdf', 'legal advice'));
		self::assertStatus(201, self::$hall->manager->dav('PUT', self::root() . '/' . $this->room->folderName . '/vrac.pdf', 'loose'));
		$this->room->sync();
		self::assertSame(['avis.pdf', self::NAME, 'note.odt'], $this->names(self::$hall->manager));
		self::assertTrue($this->seen(self::$hall->manager, 'avis.pdf')['restricted']);
		self::assertSame(2, $this->item(self::$hall->staff)['hiddenDocuments']);
		$preparation = self::$hall->staff->api('GET', "/meetings/{$this->room->id}/preparation");
		self::assertStringNotContainsString('vrac', $preparation->body);
		self::assertSame(['vrac.pdf'], array_column(self::$hall->manager->api('GET', "/meetings/{$this->room->id}/preparation")->data()['inbox'], 'name'));
	}

	public function testTheRestrictedFolderFollowsTheAgenda(): void {
		$this->restrict();
		$this->room->addItem('Adoption du procès-verbal', position: 0);
		$moved = self::root() . '/' . $this->room->folderName;
		self::assertSame(['02 Protection fonctionnelle'], self::$hall->manager->ls($moved));
		self::assertStatus(200, self::$hall->staff->api('DELETE', "/items/$this->itemId"));
		self::assertSame([], self::$hall->manager->ls($moved));
		self::assertContains('Éléments supprimés', self::$hall->manager->ls(self::root()));
		self::assertStatus(200, self::$hall->staff->api('POST', "/items/$this->itemId/restore"));
		self::assertSame([self::NAME, 'note.odt'], $this->names(self::$hall->manager));
		self::assertSame(['note.odt'], $this->names(self::$hall->staff));
		self::assertStatus(404, self::$hall->staff->dav('PROPFIND', self::root()));
	}

	public function testItGoesToAnotherMeetingWithItsItem(): void {
		$this->restrict();
		$other = new MeetingRoom(self::$hall, '2027-03-16T19:00', 'Suite ' . self::$count);
		self::assertStatus(200, self::$hall->staff->api('POST', "/items/$this->itemId/move", ['meetingId' => $other->id]));
		self::assertContent(self::CONTENT, self::$hall->manager->dav('GET', self::root() . '/' . $other->folderName . '/' . self::ITEM . '/' . self::NAME));
		$documents = self::$hall->manager->api('GET', "/meetings/$other->id/preparation")->data()['items'][0]['documents'];
		self::assertSame([[self::NAME, true, false], ['note.odt', false, false]], array_map(static fn (array $one): array => [$one['name'], $one['restricted'], $one['missing']], $documents));
	}

	public function testDeletedItStaysAmongWhatIsRestricted(): void {
		$id = $this->restrict();
		self::assertStatus(200, self::$hall->manager->api('DELETE', "/documents/$id"));
		self::assertNotContains(self::NAME, self::$hall->staff->ls(self::$hall->folder('Préparation') . '/Éléments supprimés'));
		self::assertContains(self::NAME, self::$hall->manager->ls(self::root() . '/Éléments supprimés'));
		self::assertStatus(200, self::$hall->manager->api('POST', "/documents/$id/restore"));
		self::assertContent(self::CONTENT, self::$hall->manager->dav('GET', $this->folder() . '/' . self::NAME));
	}

	public function testOnAnotherItemItStaysRestricted(): void {
		$id = $this->restrict();
		$other = $this->room->addItem('Voirie')['id'];
		self::assertStatus(200, self::$hall->manager->api('POST', "/documents/$id/move", ['itemId' => $other]));
		self::assertSame([], self::$hall->staff->ls($this->room->folder() . '/02 Voirie'));
		self::assertContent(self::CONTENT, self::$hall->manager->dav('GET', self::root() . '/' . $this->room->folderName . '/02 Voirie/' . self::NAME));
		self::assertRefused(409, 'piece_restricted', self::$hall->manager->api('POST', "/documents/$id/move", ['itemId' => null]));
	}

	public function testPublishedItIsForEverybodyUnlessItsItemIsClosed(): void {
		$this->restrict();
		self::assertSame(2, $this->room->publish()['done']);
		$published = self::$hall->folder() . '/' . $this->room->folderName . '/' . self::ITEM . '/' . self::NAME;
		self::assertContent(self::CONTENT, self::$hall->councillor->dav('GET', $published));
		self::assertContent(self::CONTENT, self::$hall->staff->dav('GET', $published));
		self::assertSame(['note.odt'], $this->names(self::$hall->staff)); // the draft stays hidden
		self::assertStatus(404, self::$hall->councillor->dav('PROPFIND', self::root()));
		$item = $this->item(self::$hall->manager);
		self::assertStatus(200, self::$hall->manager->api('PUT', "/items/$this->itemId", ['closedSession' => true], ['If-Match' => '"' . $item['version'] . '"']));
		self::assertStatus(404, self::$hall->staff->dav('GET', $published));
	}

	public function testNobodyFromWhomItIsHiddenOpensTheItemToPeople(): void {
		$this->restrict();
		$uid = self::$hall->staff->uid;
		self::assertRefused(403, 'pieces_restricted', self::$hall->staff->api('POST', "/items/$this->itemId/stakeholders", ['uid' => $uid]));
		$version = $this->item(self::$hall->staff)['version'];
		self::assertRefused(403, 'pieces_restricted', self::$hall->staff->api('PUT', "/items/$this->itemId", ['ownerUid' => $uid], ['If-Match' => '"' . $version . '"']));
		self::assertStatus(200, self::$hall->staff->api('PUT', "/items/$this->itemId", ['summary' => 'Still possible'], ['If-Match' => '"' . $version . '"']));
		self::assertStatus(200, self::$hall->manager->api('POST', "/items/$this->itemId/stakeholders", ['uid' => $uid]));
		self::assertSame([self::NAME, 'note.odt'], $this->names(self::$hall->staff));
		self::assertStatus(200, self::$hall->manager->api('DELETE', "/items/$this->itemId/stakeholders?uid=$uid"));
		self::assertSame(['note.odt'], $this->names(self::$hall->staff));
	}
}
