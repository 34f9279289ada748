<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\PaperShelf;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What open pages are told where the app « notify_push » is: the embedded host writes it to a file. */
final class LivePushTest extends HostTestCase {
	private string $file;

	protected function setUp(): void {
		if (self::host()->name !== 'sandbox') {
			self::markTestSkipped('This Nextcloud has no notify_push app: nothing is pushed');
		}
		$this->file = (string)tempnam(sys_get_temp_dir(), 'push');
		self::occ('config:system:set', 'push_file', '--value', $this->file)->orFail();
	}

	protected function tearDown(): void {
		if (isset($this->file)) {
			self::occ('config:system:delete', 'push_file')->orFail();
			unlink($this->file);
		}
	}

	public function testACouncillorIsToldOfTheItemsAndPapersHeWorksOnAndOfNothingElse(): void {
		$hall = new TownHall(self::named('push'));
		$room = new MeetingRoom($hall);
		[$own, $other] = [$room->addItem('Voirie'), $room->addItem('Affaire Untel')];
		self::assertStatus(200, $hall->manager->api('POST', "/items/{$own['id']}/stakeholders", ['uid' => $hall->councillor->uid]));
		$this->pushed();

		$room->drop($other['folderName'] . '/secret.odt');
		$room->sync();
		self::assertArrayNotHasKey((string)$hall->councillor->uid, $this->pushed(), 'nothing of another item');

		$room->drop($own['folderName'] . '/note.odt');
		$room->sync();
		$pushed = $this->pushed();
		self::assertSame([['councilId' => $hall->councilId, 'meetingId' => $room->id, 'paperId' => null]], $pushed[$hall->councillor->uid] ?? null);
		self::assertArrayHasKey((string)$hall->manager->uid, $pushed);
		self::assertArrayNotHasKey((string)$hall->otherCouncillor->uid, $pushed);

		self::assertStatus(200, $hall->staff->api('POST', "/items/{$own['id']}/messages", ['kind' => 'comment', 'text' => 'Le plan manque.']));
		self::assertArrayHasKey((string)$hall->councillor->uid, $this->pushed());

		$paper = (new PaperShelf($hall))->add('École des Crêts');
		self::assertStatus(200, $hall->staff->api('POST', "/papers/{$paper['id']}/stakeholders", ['uid' => $hall->otherCouncillor->uid]));
		$pushed = $this->pushed();
		self::assertSame([['councilId' => $hall->councilId, 'meetingId' => null, 'paperId' => $paper['id']]], $pushed[$hall->otherCouncillor->uid] ?? null);
		self::assertArrayNotHasKey((string)$hall->councillor->uid, $pushed);
	}

	/** @return array<string, list<array<string, ?int>>> what came since this was asked last, by account */
	private function pushed(): array {
		$pushed = [];
		foreach (array_filter(explode("\n", (string)file_get_contents($this->file))) as $line) {
			[$channel, $message] = json_decode($line, true, flags: JSON_THROW_ON_ERROR);
			self::assertSame(['notify_custom', 'conseil_municipal_changed'], [$channel, $message['message']]);
			$pushed[$message['user']][] = $message['body'];
		}
		file_put_contents($this->file, '');
		return $pushed;
	}
}
