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

/** What is said and signed off where some pieces are restricted: numbers, names and visas go no further than the pieces. */
final class RestrictedTalkTest extends HostTestCase {
	private static TownHall $hall;
	private static int $count = 0;

	private MeetingRoom $room;
	private int $itemId;
	private int $restricted;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('cache'));
	}

	protected function setUp(): void {
		$this->room = new MeetingRoom(self::$hall, '2027-02-16T19:00', 'Discrétion ' . ++self::$count);
		$item = $this->room->addItem('Protection fonctionnelle');
		$this->itemId = $item['id'];
		$this->room->drop($item['folderName'] . '/nominatif.odt');
		$this->room->drop($item['folderName'] . '/note.odt');
		$this->room->sync();
		$this->restricted = $this->room->document('nominatif.odt')['id'];
		self::assertStatus(200, self::$hall->manager->api('POST', "/documents/$this->restricted/restriction"));
	}

	/** @return array<string, mixed> the item as this person has it */
	private function item(Client $client): array {
		return array_column($client->api('GET', "/meetings/{$this->room->id}/preparation")->data()['items'], null, 'id')[$this->itemId];
	}

	private function invite(Client $client): void {
		self::assertStatus(200, self::$hall->manager->api('POST', "/items/$this->itemId/stakeholders", ['uid' => $client->uid]));
	}

	public function testNumbersLeaveOutWhatIsSaidOfAPieceThatOneMayNotKnowOf(): void {
		$this->invite(self::$hall->otherStaff);
		self::assertStatus(200, self::$hall->manager->api('POST', "/items/$this->itemId/messages", ['kind' => 'question', 'text' => 'Qui est-ce ?', 'documentId' => $this->restricted]));
		self::assertSame(['exchanges' => 0, 'waiting' => 0, 'unread' => 0], $this->item(self::$hall->staff)['talk']);
		self::assertSame(['exchanges' => 1, 'waiting' => 1, 'unread' => 1], $this->item(self::$hall->otherStaff)['talk'], 'who works on the item');

		self::assertStatus(200, self::$hall->manager->api('POST', "/items/$this->itemId/messages", ['kind' => 'comment', 'text' => 'Le point est long.']));
		self::assertSame(['exchanges' => 1, 'waiting' => 0, 'unread' => 1], $this->item(self::$hall->staff)['talk']);
	}

	public function testNobodyIsNamedWhoMayNotKnowOfThePiece(): void {
		$ask = fn (Client $named): Answer => self::$hall->manager->api('POST', "/items/$this->itemId/messages", [
			'kind' => 'comment', 'text' => "Voyez cela, @$named->uid.", 'documentId' => $this->restricted,
		]);
		self::assertRefused(422, 'mention_restricted', $ask(self::$hall->staff));
		self::assertSame(0, $this->item(self::$hall->manager)['talk']['exchanges'], 'nothing was sent');
		$this->invite(self::$hall->staff);
		self::assertStatus(200, $ask(self::$hall->staff));
	}

	public function testAReviewerSeesTheRestrictedPiecesAndTheVisaCoversThem(): void {
		$this->review();
		self::assertSame(['nominatif.odt', 'note.odt'], array_column($this->item(self::$hall->staff)['documents'], 'name'));
		$this->sign();
		self::assertSame(1, $this->item(self::$hall->manager)['review']['given']);
	}

	public function testAVisaDoesNotCoverAPieceThatItsReviewerMayNotKnowOf(): void {
		$this->review();
		self::assertStatus(200, self::$hall->manager->api('DELETE', "/items/$this->itemId/stakeholders?uid=" . self::$hall->staff->uid));
		self::assertSame(['note.odt'], array_column($this->item(self::$hall->staff)['documents'], 'name'));
		$this->sign();
		$changed = fn (Client $client): array => $client->api('GET', "/items/$this->itemId/review")->data()['visas'][0]['changedSince'];
		self::assertSame(['nominatif.odt'], $changed(self::$hall->manager));
		self::assertSame(0, $this->item(self::$hall->manager)['review']['given']);
		self::assertSame([], $changed(self::$hall->staff), 'no name of it');
		self::assertSame(1, $this->item(self::$hall->staff)['review']['given'], 'and no number that tells of it');
	}

	private function review(): void {
		self::assertStatus(200, self::$hall->manager->api('PUT', "/items/$this->itemId/review", ['mode' => 'together', 'reviewers' => [self::$hall->staff->uid]], ['If-Match' => '0']));
	}

	private function sign(): void {
		$visa = self::$hall->staff->api('GET', "/items/$this->itemId/review")->data()['visas'][0];
		self::assertStatus(200, self::$hall->staff->api('PUT', "/visas/{$visa['id']}", ['answer' => 'given'], ['If-Match' => "\"{$visa['version']}\""]));
	}
}
