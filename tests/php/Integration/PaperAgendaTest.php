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
use OCA\ConseilMunicipal\Tests\Integration\Host\PaperShelf;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** A paper comes before the council: one draft, that goes from the paper to the item and back. */
final class PaperAgendaTest extends HostTestCase {
	private TownHall $hall;
	private PaperShelf $shelf;
	private MeetingRoom $room;
	/** @var array<string, mixed> */
	private array $paper;

	protected function setUp(): void {
		$this->hall = new TownHall(self::named('ins'));
		$this->shelf = new PaperShelf($this->hall);
		$this->room = new MeetingRoom($this->hall);
		$this->paper = $this->shelf->add('Cantine', ['summary' => 'Two lines.', 'theme' => 'École', 'ownerUid' => $this->hall->staff->uid]);
		$this->shelf->drop('Cantine/Note.odt', 'first', writtenAt: 1_790_000_000);
		$this->shelf->drop('Cantine/Note.odt', 'second version');
		self::assertStatus(201, $this->hall->staff->dav('MKCOL', $this->shelf->folder('Cantine/Plans')));
		$this->shelf->drop('Cantine/Plans/plan.pdf', 'plan', $this->hall->otherStaff);
		$this->shelf->sync();
	}

	/** @param array<string, mixed> $body */
	private function inscribe(array $body = [], ?Client $by = null, ?int $version = null): Answer {
		$version ??= $this->shelf->read($this->paper['id'])['version'];
		return ($by ?? $this->hall->staff)->api('POST', "/papers/{$this->paper['id']}/items", $body + ['meetingId' => $this->room->id], ['If-Match' => (string)$version]);
	}

	/** @return array<string, mixed> the item of that id, as those who prepare see it */
	private function item(int $id, ?MeetingRoom $room = null): array {
		return array_column(($room ?? $this->room)->preparation()['items'], null, 'id')[$id];
	}

	/** @return array<string, int> Nextcloud’s file id by name */
	private function fileIds(): array {
		return array_column($this->shelf->read($this->paper['id'])['files'], 'fileId', 'name');
	}

	public function testAnInscribedPaperIsAnItemWithItsWordsAndItsFiles(): void {
		$ids = $this->fileIds();
		$answer = $this->inscribe(['kind' => 'information']);
		self::assertStatus(200, $answer);
		$item = $this->item($answer->data()['itemId']);
		self::assertSame(
			['Cantine', 'information', 'Two lines.', ['École'], $this->hall->staff->uid, $this->paper['id']],
			[$item['title'], $item['kind'], $item['summary'], $item['themes'], $item['owner']['uid'], $item['paperId']],
		);
		self::assertSame(['Note.odt', 'plan.pdf'], array_column($item['documents'], 'name'));
		self::assertEqualsCanonicalizing(array_values($ids), array_column($item['documents'], 'fileId'), 'the same files');
		self::assertSame('01 Cantine/Plans/plan.pdf', $this->room->document('plan.pdf')['path']);
		self::assertSame('second version', $this->hall->staff->dav('GET', $this->room->folder() . '/01 Cantine/Note.odt')->body);
		self::assertCount(2, $this->hall->staff->api('GET', '/documents/' . $this->room->document('Note.odt')['id'] . '/versions')->data(), 'with all its versions');
		self::assertSame([], $this->shelf->read($this->paper['id'])['files'], 'never a copy');
	}

	public function testOnlyTheChosenFilesGo(): void {
		$answer = $this->inscribe(['fileIds' => [$this->fileIds()['Note.odt']]]);
		self::assertSame(['Note.odt'], array_column($this->item($answer->data()['itemId'])['documents'], 'name'));
		self::assertSame(['plan.pdf'], array_column($this->shelf->read($this->paper['id'])['files'], 'name'));
	}

	public function testAFileOfAnotherPaperDoesNotGo(): void {
		$this->shelf->add('Voirie');
		$this->shelf->drop('Voirie/devis.pdf');
		$this->shelf->sync();
		$others = $this->hall->staff->api('GET', "/councils/{$this->hall->councilId}/papers?search=Voirie")->data()['papers'];
		$foreign = $this->shelf->read($others[0]['id'])['files'][0]['fileId'];
		$answer = $this->inscribe(['fileIds' => [$foreign]]);
		self::assertSame([], $this->item($answer->data()['itemId'])['documents']);
		self::assertCount(1, $this->shelf->read($others[0]['id'])['files']);
	}

	public function testALockedFileStaysAndIsNamed(): void {
		if (self::host()->name !== 'sandbox') {
			self::markTestSkipped('StorageFaultsTest shows on a real Nextcloud what a lock refuses; here the embedded host’s command holds the file.');
		}
		self::occ('sandbox:lock', $this->hall->staff->uid ?? '', $this->shelf->folder('Cantine/Note.odt'))->orFail();
		$answer = $this->inscribe();
		self::assertStatus(200, $answer);
		self::assertSame(['Note.odt'], array_column($answer->data()['left'], 'name'));
		self::assertSame(['plan.pdf'], array_column($this->item($answer->data()['itemId'])['documents'], 'name'));
		self::assertSame(['Note.odt'], array_column($this->shelf->read($this->paper['id'])['files'], 'name'));
	}

	public function testOfTwoPeopleAtOnceOneMakesTheItem(): void {
		$version = $this->shelf->read($this->paper['id'])['version'];
		self::assertStatus(200, $this->inscribe([], $this->hall->staff, $version));
		$late = $this->inscribe([], $this->hall->otherStaff, $version);
		self::assertRefused(409, 'already_on_agenda', $late);
		$elsewhere = new MeetingRoom($this->hall, '2027-02-23T19:00');
		$stale = $this->inscribe(['meetingId' => $elsewhere->id], $this->hall->otherStaff, $version);
		self::assertRefused(412, 'paper_changed', $stale);
		self::assertCount(1, $stale->data()['data']['current']['passages']);
		self::assertSame(['1 Cantine'], $this->room->agenda());
		self::assertSame([], $elsewhere->agenda());
	}

	public function testOfSixRequestsAtOnceOneMakesTheItem(): void {
		$version = (string)$this->shelf->read($this->paper['id'])['version'];
		$statuses = $this->hall->staff->atOnce(6, 'POST', "/papers/{$this->paper['id']}/items", ['meetingId' => $this->room->id], ['If-Match' => $version]);
		sort($statuses);
		self::assertSame(200, $statuses[0]);
		foreach (array_slice($statuses, 1) as $status) {
			self::assertContains($status, [409, 412]);
		}
		self::assertSame(['1 Cantine'], $this->room->agenda());
		self::assertSame(['Note.odt', 'plan.pdf'], array_column($this->room->synced()['items'][0]['documents'], 'name'));
	}

	public function testAnotherCouncilsMeetingIsRefusedClearly(): void {
		$other = new MeetingRoom(new TownHall(self::named('ins')));
		$refusal = $this->inscribe(['meetingId' => $other->id]);
		self::assertRefused(409, 'other_council', $refusal);
		self::assertStringContainsString($this->hall->shortName, $refusal->data()['message']);
		self::assertSame([], $other->agenda());
		$item = $other->addItem('Voirie');
		self::assertRefused(409, 'other_council', $this->hall->staff->api('PUT', "/items/{$item['id']}/paper", ['paperId' => $this->paper['id']]));
		self::assertCount(2, $this->shelf->read($this->paper['id'])['files'], 'nothing moved');
	}

	public function testAMeetingOfAStrangersCouncilIsNotEvenKnown(): void {
		$other = new MeetingRoom(new TownHall(self::named('etr')));
		self::assertRefused(404, 'not_found', $this->inscribe(['meetingId' => $other->id]));
	}

	public function testAClosedPaperAndABadKindAreRefused(): void {
		self::assertRefused(422, 'unknown_value', $this->inscribe(['kind' => 'vote']));
		$this->shelf->change($this->paper['id'], ['state' => 'closed']);
		self::assertRefused(409, 'paper_closed', $this->inscribe());
		self::assertSame([], $this->room->agenda());
	}

	public function testAnItemIsAttachedWithTheFilesThatAreWanted(): void {
		$item = $this->room->addItem('Tarifs');
		$answer = $this->hall->staff->api('PUT', "/items/{$item['id']}/paper", ['paperId' => $this->paper['id'], 'fileIds' => [$this->fileIds()['Note.odt']]]);
		self::assertStatus(200, $answer);
		$now = $this->item($item['id']);
		self::assertSame([$this->paper['id'], ['Note.odt']], [$now['paperId'], array_column($now['documents'], 'name')]);
		self::assertSame([$item['id']], array_column($this->shelf->read($this->paper['id'])['passages'], 'itemId'));

		self::assertStatus(200, $this->hall->staff->api('DELETE', "/items/{$item['id']}/paper"));
		$now = $this->item($item['id']);
		self::assertSame([null, ['Note.odt']], [$now['paperId'], array_column($now['documents'], 'name')]);
	}

	public function testFilesOfARemovedItemGoBackToThePaper(): void {
		$id = $this->inscribe()->data()['itemId'];
		self::assertStatus(200, $this->hall->staff->api('DELETE', "/items/$id"));
		$answer = $this->hall->staff->api('POST', "/items/$id/paper/return");
		self::assertStatus(200, $answer);
		self::assertCount(2, $answer->data()['moved']);
		self::assertSame(['Cantine/Note.odt', 'Cantine/Plans/plan.pdf'], array_column($answer->data()['paper']['files'], 'path'));
		self::assertSame([], $answer->data()['paper']['passages']);

		// Undone: the item and its files are back.
		self::assertStatus(200, $this->hall->staff->api('POST', "/items/$id/restore"));
		self::assertStatus(200, $this->hall->staff->api('PUT', "/items/$id/paper", ['paperId' => $this->paper['id'], 'fileIds' => $answer->data()['moved']]));
		self::assertSame(['Note.odt', 'plan.pdf'], array_column($this->item($id)['documents'], 'name'));
	}

	public function testPublishedFilesStayWithTheirItem(): void {
		$id = $this->inscribe(['fileIds' => [$this->fileIds()['Note.odt']]])->data()['itemId'];
		$this->room->publish();
		$this->room->drop('01 Cantine/annexe.pdf');
		$this->room->sync();
		$answer = $this->hall->staff->api('POST', "/items/$id/paper/return");
		self::assertEqualsCanonicalizing(['annexe.pdf', 'plan.pdf'], array_map(basename(...), array_column($answer->data()['paper']['files'], 'path')));
		self::assertSame(['Note.odt'], array_column($this->item($id)['documents'], 'name'));
	}

	public function testFilesFollowAPostponedItem(): void {
		$id = $this->inscribe()->data()['itemId'];
		$next = new MeetingRoom($this->hall, '2027-02-23T19:00');
		self::assertStatus(200, $this->hall->staff->api('POST', "/items/$id/move", ['meetingId' => $next->id]));
		$item = $this->item($id, $next);
		self::assertSame([$this->paper['id'], ['Note.odt', 'plan.pdf']], [$item['paperId'], array_column($item['documents'], 'name')]);
		self::assertSame(['2027-02-23'], array_column($this->shelf->read($this->paper['id'])['passages'], 'date'));
	}

	public function testAPaperWithAHistoryIsClosedNotRemoved(): void {
		$this->inscribe();
		self::assertRefused(409, 'paper_in_use', $this->hall->staff->api('DELETE', "/papers/{$this->paper['id']}"));
		self::assertSame('closed', $this->shelf->change($this->paper['id'], ['state' => 'closed'])['state']);
		self::assertSame([[], ['Cantine']], [$this->shelf->titles('state=open'), $this->shelf->titles('state=closed')]);
	}

	public function testWhatCannotGoToAnItemStaysInThePaperAndIsSentAgain(): void {
		$item = $this->room->addItem('Tarifs');
		$ids = array_values($this->fileIds());
		self::assertStatus(204, $this->hall->staff->dav('DELETE', $this->room->folder() . '/01 Tarifs'));
		$this->room->sync();

		$answer = $this->hall->staff->api('PUT', "/items/{$item['id']}/paper", ['paperId' => $this->paper['id'], 'fileIds' => $ids]);

		self::assertStatus(200, $answer);
		self::assertEqualsCanonicalizing(['Note.odt', 'plan.pdf'], array_column($answer->data()['left'], 'name'), $answer->body);
		self::assertStringContainsString('Tarifs', $answer->data()['left'][0]['message']);
		self::assertSame([$this->paper['id'], 2], [$this->item($item['id'])['paperId'], count($this->shelf->read($this->paper['id'])['files'])]);

		self::assertStatus(200, $this->hall->staff->api('POST', "/items/{$item['id']}/folder"));
		$again = $this->hall->staff->api('PUT', "/items/{$item['id']}/paper", ['paperId' => $this->paper['id'], 'fileIds' => $ids]);
		self::assertSame([2, []], [count($again->data()['moved']), $again->data()['left']]);
		self::assertSame(['Note.odt', 'plan.pdf'], array_column($this->item($item['id'])['documents'], 'name'));
	}

	public function testRestrictedFilesStayWithTheItemAndAreSaid(): void {
		$itemId = $this->inscribe()->data()['itemId'];
		$note = $this->room->document('Note.odt')['id'];
		self::assertStatus(200, $this->hall->manager->api('POST', "/documents/$note/restriction"));

		$byAgent = $this->hall->otherStaff->api('POST', "/items/$itemId/paper/return");
		self::assertStatus(200, $byAgent);
		self::assertSame(['Restricted pieces'], array_column($byAgent->data()['left'], 'name'));
		self::assertStringNotContainsString('Note.odt', $byAgent->body);
		self::assertSame(['plan.pdf'], array_column($this->shelf->read($this->paper['id'])['files'], 'name'));

		$byManager = $this->hall->manager->api('POST', "/items/$itemId/paper/return");
		self::assertSame([[], ['Note.odt']], [$byManager->data()['moved'], array_column($byManager->data()['left'], 'name')]);
		self::assertStringContainsString('restricted', $byManager->data()['left'][0]['message']);
	}

	public function testAPaperWhoseFolderIsGoneSaysSo(): void {
		self::assertStatus(204, $this->hall->staff->dav('DELETE', $this->shelf->folder('Cantine')));
		$answer = $this->inscribe();
		self::assertStatus(200, $answer);
		self::assertSame([], $answer->data()['moved']);
		$this->room->drop('01 Cantine/annexe.pdf');
		$this->room->sync();
		self::assertRefused(409, 'folder_missing', $this->hall->staff->api('POST', "/items/{$answer->data()['itemId']}/paper/return"));
	}
}
