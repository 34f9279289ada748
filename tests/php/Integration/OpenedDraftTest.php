<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\Host;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\PaperShelf;
use OCA\ConseilMunicipal\Tests\Integration\Host\Talk;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use PHPUnit\Framework\Attributes\TestWith;

/** One draft that one councillor may change, in their own files, until it is published or closed. */
final class OpenedDraftTest extends HostTestCase {
	private static TownHall $hall;
	private static int $count = 0;

	private MeetingRoom $room;
	private Client $rapporteur;
	private int $itemId;
	private int $documentId;
	/** Of the file; a person's home may hold those of other tests. */
	private string $name;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('ouvert'));
	}

	protected function setUp(): void {
		$number = ++self::$count;
		$uid = "fabrice$number-" . self::$hall->suffix;
		Host::running()->createUser($uid, 'Fabrice Dunand', 'elus-' . self::$hall->suffix);
		$this->rapporteur = Host::running()->as($uid);
		$this->name = "projet-$number.odt";
		$this->room = new MeetingRoom(self::$hall, '2027-02-16T19:00', "Ouverte $number");
		$this->itemId = $this->room->addItem('Voirie')['id'];
		$this->room->drop("01 Voirie/$this->name", 'first');
		$this->room->drop("01 Voirie/other-$number.odt", 'another piece');
		$this->room->sync();
		$this->documentId = $this->room->document($this->name)['id'];
		self::assertStatus(200, self::$hall->manager->api('POST', "/items/$this->itemId/stakeholders", ['uid' => $uid]));
	}

	/** @return array<string, mixed> the document then */
	private function open(?string $until = null): array {
		$answer = self::$hall->manager->api('POST', "/documents/$this->documentId/openings", ['uid' => $this->rapporteur->uid, 'until' => $until, 'withVersions' => true]);
		self::assertStatus(200, $answer);
		return $answer->data();
	}

	private function assertClosed(): void {
		self::assertStatus(404, $this->rapporteur->dav('GET', "/$this->name"));
		self::assertNotContains($this->name, $this->rapporteur->ls());
		self::assertSame([], $this->room->document($this->name)['openings']);
	}

	public function testTheCouncillorChangesThatFileAndNoOther(): void {
		self::assertStatus(404, $this->rapporteur->dav('GET', "/$this->name"));
		$opened = $this->open('2027-02-10');
		self::assertSame([[$this->rapporteur->uid, '2027-02-10']], array_map(static fn (array $one): array => [$one['person']['uid'], $one['until']], $opened['openings']));
		self::assertSame('first', $this->rapporteur->dav('GET', "/$this->name")->body);
		self::assertStatus(204, $this->rapporteur->dav('PUT', "/$this->name", 'second, by the rapporteur'));
		self::assertSame('second, by the rapporteur', self::$hall->staff->dav('GET', $this->room->folder() . "/01 Voirie/$this->name")->body);
		self::assertContains($this->rapporteur->dav('DELETE', $this->room->folder() . "/01 Voirie/$this->name")->status, [404, 409]);
		self::assertStatus(404, $this->rapporteur->dav('PROPFIND', self::$hall->folder('Préparation')));
		self::assertStatus(404, $this->rapporteur->dav('GET', "/other-{$this->number()}.odt"));
		self::assertStatus(404, self::$hall->councillor->dav('GET', "/$this->name"));
		$piece = array_column($this->rapporteur->api('GET', "/meetings/{$this->room->id}/drafts")->data()[0]['documents'], null, 'name')[$this->name];
		self::assertSame($opened['fileId'], $piece['editFileId']);
	}

	private function number(): int {
		return self::$count;
	}

	/** Why opening a draft has to say so: Nextcloud shows the versions of a file to whoever may read it. */
	public function testItsEarlierVersionsAreSeenWhileItIsOpenAndNotOtherwise(): void {
		$path = $this->room->folder() . "/01 Voirie/$this->name";
		self::assertStatus(204, self::$hall->staff->dav('PUT', $path, 'an earlier version', ['X-OC-MTime' => (string)(time() - 3600)]));
		self::assertStatus(204, self::$hall->staff->dav('PUT', $path, 'the present version'));
		$fileId = $this->room->document($this->name)['fileId'];
		self::assertSame([], $this->revisions($fileId));
		$this->open();
		self::assertNotSame([], $this->revisions($fileId));
		self::assertSame(2, $this->room->publish()['done']);
		self::assertSame([], $this->revisions($fileId));
	}

	/** @return list<string> revisions of the draft that the councillor is shown */
	private function revisions(int $fileId): array {
		$answer = $this->rapporteur->send('PROPFIND', "/remote.php/dav/versions/{$this->rapporteur->uid}/versions/$fileId", null, ['Depth' => '1']);
		return $answer->status === 207 ? array_slice(array_keys($answer->properties()), 1) : [];
	}

	public function testTheCouncillorIsToldOnce(): void {
		$this->open();
		$this->open('2027-02-10');
		$told = array_filter(Talk::notices($this->rapporteur), fn (string $notice): bool => str_contains($notice, $this->name));
		self::assertCount(1, $told);
		self::assertStatus(200, self::$hall->staff->api('DELETE', "/documents/$this->documentId/openings?uid=" . $this->rapporteur->uid));
		self::assertSame([], array_filter(Talk::notices($this->rapporteur), fn (string $notice): bool => str_contains($notice, $this->name)));
	}

	public function testItIsClosedByHand(): void {
		$this->open();
		self::assertStatus(200, self::$hall->staff->api('DELETE', "/documents/$this->documentId/openings?uid=" . $this->rapporteur->uid));
		$this->assertClosed();
	}

	public function testPublishingClosesIt(): void {
		$this->open();
		self::assertSame(2, $this->room->publish()['done']);
		$this->assertClosed();
		self::assertSame('first', $this->rapporteur->dav('GET', self::$hall->folder() . '/' . $this->room->folderName . "/01 Voirie/$this->name")->body);
		self::assertRefused(409, 'piece_published', self::$hall->manager->api('POST', "/documents/$this->documentId/openings", ['uid' => $this->rapporteur->uid, 'withVersions' => true]));
	}

	public function testWhoLeavesTheItemLosesIt(): void {
		$this->open();
		self::assertStatus(200, self::$hall->manager->api('DELETE', "/items/$this->itemId/stakeholders?uid=" . $this->rapporteur->uid));
		$this->assertClosed();
	}

	public function testWhoLeavesTheCouncilLosesIt(): void {
		$this->open();
		Host::running()->occ(['group:removeuser', 'elus-' . self::$hall->suffix, (string)$this->rapporteur->uid])->orFail();
		$this->assertClosed();
	}

	public function testDetachingThePaperThroughWhichSomebodyWorksOnTheItemClosesIt(): void {
		$paper = (new PaperShelf(self::$hall))->add('Voirie ' . $this->number());
		self::assertStatus(200, self::$hall->manager->api('POST', "/papers/{$paper['id']}/stakeholders", ['uid' => $this->rapporteur->uid]));
		self::assertStatus(200, self::$hall->manager->api('PUT', "/items/$this->itemId/paper", ['paperId' => $paper['id'], 'fileIds' => []]));
		$this->leaveItem();
		$this->open();
		self::assertStatus(200, self::$hall->manager->api('DELETE', "/items/$this->itemId/paper"));
		self::assertStatus(404, $this->rapporteur->dav('GET', "/$this->name"));
		$this->assertClosed();
	}

	#[TestWith(['withdrawn'])]
	#[TestWith(['left'])]
	public function testWithdrawingASubmissionOrLeavingTheCommissionClosesIt(string $how): void {
		$councilId = self::$hall->councilId;
		$member = self::$hall->manager->api('POST', "/councils/$councilId/members", ['firstName' => 'Fabrice', 'lastName' => 'Dunand', 'function' => 'conseiller', 'channel' => 'paper', 'uid' => $this->rapporteur->uid])->data();
		$commission = self::$hall->manager->api('POST', "/councils/$councilId/commissions", ['name' => 'Travaux ' . $this->number(), 'memberIds' => [$member['id']]])->data()['commission'];
		$submitted = self::$hall->manager->api('POST', "/items/$this->itemId/submissions", ['commissionId' => $commission['id']]);
		self::assertStatus(200, $submitted);
		$this->leaveItem();
		$this->open();
		self::assertStatus(200, $how === 'withdrawn'
			? self::$hall->manager->api('DELETE', '/submissions/' . $submitted->data()[0]['id'])
			: self::$hall->manager->api('PUT', "/commissions/{$commission['id']}", ['memberIds' => []], ['If-Match' => '"' . $commission['version'] . '"']));
		self::assertStatus(404, $this->rapporteur->dav('GET', "/$this->name"));
		$this->assertClosed();
	}

	private function leaveItem(): void {
		self::assertStatus(200, self::$hall->manager->api('DELETE', "/items/$this->itemId/stakeholders?uid=" . $this->rapporteur->uid));
	}

	public function testACancelledMeetingClosesIt(): void {
		$this->open();
		self::assertStatus(200, self::$hall->manager->api('POST', "/meetings/{$this->room->id}/cancel"));
		$this->assertClosed();
	}

	public function testARemovedItemClosesIt(): void {
		$this->open();
		self::assertStatus(200, self::$hall->manager->api('DELETE', "/items/$this->itemId"));
		self::assertStatus(404, $this->rapporteur->dav('GET', "/$this->name"));
	}

	public function testARestrictedPieceStaysOpenToWhoWorksOnItsItem(): void {
		$this->open();
		self::assertStatus(200, self::$hall->manager->api('POST', "/documents/$this->documentId/restriction"));
		self::assertSame('first', $this->rapporteur->dav('GET', "/$this->name")->body);
		self::assertStatus(200, self::$hall->manager->api('DELETE', "/items/$this->itemId/stakeholders?uid=" . $this->rapporteur->uid));
		self::assertStatus(404, $this->rapporteur->dav('GET', "/$this->name"));
	}

	public function testItIsOpenedOnlyWithReason(): void {
		$open = fn (array $change, ?Client $by = null): \OCA\ConseilMunicipal\Tests\Integration\Host\Answer => ($by ?? self::$hall->manager)
			->api('POST', "/documents/$this->documentId/openings", $change + ['uid' => $this->rapporteur->uid, 'withVersions' => true]);
		self::assertRefused(422, 'versions_shown', $open(['withVersions' => false]));
		self::assertRefused(422, 'not_involved', $open(['uid' => self::$hall->councillor->uid]));
		self::assertRefused(422, 'day_out_of_range', $open(['until' => '2027-02-17']));
		self::assertRefused(422, 'day_out_of_range', $open(['until' => '2020-01-01']));
		self::assertRefused(422, 'day_out_of_range', $open(['until' => '2027-02-31']));
		self::assertStatus(403, $open([], self::$hall->staff));
		$this->assertClosed();
	}

	public function testRepairTakesBackWhatNoDocumentSpeaksOfAndRemakesNothing(): void {
		$this->open();
		Host::running()->sql('UPDATE oc_conseil_document SET openings = NULL WHERE id = ?', $this->documentId);
		self::assertSame('first', $this->rapporteur->dav('GET', "/$this->name")->body);
		self::assertStatus(200, self::$hall->manager->api('POST', '/councils/' . self::$hall->councilId . '/repair', ['apply' => true]));
		$this->assertClosed();
	}
}
