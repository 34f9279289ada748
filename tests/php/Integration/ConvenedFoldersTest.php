<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\ConvenedCouncil;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Whatever people do with the folders of Préparation, that to which the council is convened stays on its agenda, with what was sent. */
final class ConvenedFoldersTest extends HostTestCase {
	private static int $halls = 0;

	private ConvenedCouncil $council;
	private MeetingRoom $room;

	protected function setUp(): void {
		$this->council = new ConvenedCouncil(new TownHall(self::named('kept' . ++self::$halls)));
		$this->room = $this->council->room->room;
	}

	private function move(string $from, string $to): void {
		self::assertStatus(201, $this->council->hall->staff->dav('MOVE', $from, null, ['Destination' => $to]));
	}

	private function assertStillConvened(): void {
		self::assertSame(['Voirie'], array_column($this->council->read(), 'title'));
		self::assertSame(['plan.pdf'], array_column($this->council->read()[0]['documents'], 'name'));
		$published = $this->council->hall->councillor->dav('GET', $this->council->hall->folder() . "/{$this->room->folderName}/01 Voirie/plan.pdf");
		self::assertSame([200, 'le plan'], [$published->status, $published->body]);
		$next = $this->council->room->freeze($this->council->room->act('cancellation')->data());
		self::assertSame(1, $next['documents'], 'what comes next still says what was convened');
		self::assertStatus(200, $this->council->hall->manager->api('DELETE', "/convocations/{$next['id']}"));
	}

	public function testAFolderMovedToAnotherMeetingTakesNoConvenedItemAlong(): void {
		$other = new MeetingRoom($this->council->hall, '2029-07-19T19:00', 'Autre');
		$item = $this->room->preparation()['items'][0];
		$this->move($this->room->folder() . '/01 Voirie', $other->folder() . '/01 Voirie');
		$other->sync();
		$this->room->sync();

		self::assertSame(['1 Voirie'], $this->room->agenda());
		self::assertSame(['1 Voirie'], $other->agenda(), 'a new item, to which nobody is convened');
		[$kept] = $this->room->preparation()['items'];
		[$new] = $other->preparation()['items'];
		self::assertSame([$item['id'], true], [$kept['id'], $kept['folderMissing']]);
		self::assertNotSame($item['id'], $new['id']);
		self::assertSame([false, ['plan.pdf'], null], [$new['folderMissing'], array_column($new['documents'], 'name'), $new['documents'][0]['published'] ?? null]);
		$this->assertStillConvened();

		self::assertStatus(200, $this->council->hall->staff->api('POST', "/items/{$item['id']}/folder"));
		self::assertFalse($this->room->preparation()['items'][0]['folderMissing']);
		$other->sync();
		self::assertSame(['plan.pdf'], array_column($other->preparation()['items'][0]['documents'], 'name'));
		$this->assertStillConvened();
	}

	public function testAFolderThatComesBackIsThatOfTheItemAgain(): void {
		$other = new MeetingRoom($this->council->hall, '2029-07-19T19:00', 'Autre');
		$this->move($this->room->folder() . '/01 Voirie', $other->folder() . '/01 Voirie');
		$other->sync();
		$this->room->sync();
		$this->move($other->folder() . '/01 Voirie', $this->room->folder() . '/01 Voirie');
		$this->room->sync();
		$other->sync();

		self::assertSame(['1 Voirie'], $this->room->agenda());
		self::assertFalse($this->room->preparation()['items'][0]['folderMissing']);
		self::assertTrue($other->preparation()['items'][0]['folderMissing']);
		$this->assertStillConvened();
	}

	public function testAnItemWhoseFolderIsDeletedStays(): void {
		self::assertStatus(204, $this->council->hall->staff->dav('DELETE', $this->room->folder() . '/01 Voirie'));
		$this->room->sync();
		self::assertSame(['1 Voirie'], $this->room->agenda());
		$this->assertStillConvened();
	}

	public function testAPieceMovedToAnotherItemStaysWithThatOfWhichItWasConvened(): void {
		$this->room->addItem('Cantine');
		$this->room->sync();
		$this->move($this->room->folder() . '/01 Voirie/plan.pdf', $this->room->folder() . '/02 Cantine/plan.pdf');
		$this->room->sync();
		$this->assertStillConvened();
		$this->room->sync();
		self::assertFalse($this->room->sync()['changed'], 'said once');
	}

	public function testAnAdditionThatNobodyIsConvenedToMayLeave(): void {
		$other = new MeetingRoom($this->council->hall, '2029-07-19T19:00', 'Autre');
		$added = $this->room->addItem('Cantine');
		$this->move($this->room->folder() . '/02 Cantine', $other->folder() . '/02 Cantine');
		$other->sync();
		self::assertSame([$added['id']], array_column($other->preparation()['items'], 'id'));
		$this->assertStillConvened();
	}
}
