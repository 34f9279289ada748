<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Whatever the app moves or renames, the earlier versions of each file stay its own. */
final class VersionsFollowTest extends HostTestCase {
	private TownHall $hall;
	private MeetingRoom $room;
	/** @var array<string, mixed> */
	private array $item;

	protected function setUp(): void {
		$this->hall = new TownHall(self::named('ver'));
		$this->room = new MeetingRoom($this->hall, '2027-01-19T19:00', 'Versions');
		$this->item = $this->room->addItem('Cantine');
		$this->room->addItem('Voirie');
		$path = $this->room->folder() . '/01 Cantine/note.odt';
		self::assertStatus(201, $this->hall->staff->dav('PUT', $path, 'first', ['X-OC-MTime' => '1790000000']));
		self::assertStatus(204, $this->hall->staff->dav('PUT', $path, 'second', ['X-OC-MTime' => '1790000100']));
		self::assertStatus(204, $this->hall->otherStaff->dav('PUT', $path, 'third, as it is now'));
		$this->room->sync();
		$this->assertKept('note.odt', 'at first');
	}

	/** The document still has its three versions, and the first one can be had back. */
	private function assertKept(string $name, string $when): void {
		$id = $this->room->document($name)['id'];
		$versions = $this->hall->staff->api('GET', "/documents/$id/versions");
		self::assertStatus(200, $versions);
		self::assertCount(3, $versions->data(), $when);
	}

	/** By the phone's client and by a browser: which files Nextcloud looks at first is not the same for both. */
	public function testThroughANewOrder(): void {
		foreach ([1 => $this->hall->staff, 0 => self::host()->inBrowserOf((string)$this->hall->staff->uid)] as $position => $client) {
			$version = $this->room->preparation()['meeting']['version'];
			self::assertStatus(200, $client->api('PUT', "/items/{$this->item['id']}/position", ['position' => $position, 'version' => $version]));
			$this->assertKept('note.odt', "at the place $position");
		}
		self::assertSame(['1 Cantine', '2 Voirie'], $this->room->agenda());
		self::assertSame('third, as it is now', $this->hall->staff->dav('GET', $this->room->folder() . '/01 Cantine/note.odt')->body);
	}

	public function testThroughARename(): void {
		$id = $this->room->document('note.odt')['id'];
		self::assertStatus(200, $this->hall->staff->api('PUT', "/documents/$id", ['name' => 'note définitive.odt']));
		$this->assertKept('note définitive.odt', 'after a rename');
		$this->room->drop('01 Cantine/note.odt', 'another document');
		$this->room->sync();
		$other = $this->room->document('note.odt')['id'];
		self::assertCount(1, $this->hall->staff->api('GET', "/documents/$other/versions")->data(), 'nothing of the former one');
	}

	public function testThroughAMoveToAnotherItem(): void {
		$target = $this->room->preparation()['items'][1]['id'];
		$id = $this->room->document('note.odt')['id'];
		self::assertStatus(200, $this->hall->staff->api('POST', "/documents/$id/move", ['itemId' => $target]));
		$this->assertKept('note.odt', 'in its new item');
	}

	public function testThroughAMoveToAnotherMeeting(): void {
		$next = new MeetingRoom($this->hall, '2027-02-23T19:00', 'Suivante');
		self::assertStatus(200, $this->hall->staff->api('POST', "/items/{$this->item['id']}/move", ['meetingId' => $next->id]));
		$this->room = $next;
		$this->assertKept('note.odt', 'in its new meeting');
	}

	public function testThroughRemovalAndReturn(): void {
		self::assertStatus(200, $this->hall->staff->api('DELETE', "/items/{$this->item['id']}"));
		self::assertStatus(200, $this->hall->staff->api('POST', "/items/{$this->item['id']}/restore"));
		$this->assertKept('note.odt', 'of the item');
		$id = $this->room->document('note.odt')['id'];
		self::assertStatus(200, $this->hall->staff->api('DELETE', "/documents/$id"));
		self::assertStatus(200, $this->hall->staff->api('POST', "/documents/$id/restore"));
		$this->assertKept('note.odt', 'of the document');
	}

	public function testThroughANewDateAndANewNameOfTheCouncil(): void {
		$match = ['If-Match' => '"' . $this->room->preparation()['meeting']['version'] . '"'];
		self::assertStatus(200, $this->hall->staff->api('PUT', "/meetings/{$this->room->id}", ['startsAt' => '2027-01-26T18:30'], $match));
		$this->assertKept('note.odt', 'after a new date');
		$council = $this->hall->manager->api('GET', "/councils/{$this->hall->councilId}")->data();
		$renamed = $this->hall->manager->api('PUT', "/councils/{$this->hall->councilId}", ['shortName' => 'Renommée ' . $this->hall->suffix], ['If-Match' => '"' . $council['version'] . '"']);
		self::assertStatus(200, $renamed);
		$this->assertKept('note.odt', 'after a new name');
	}
}
