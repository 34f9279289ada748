<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** A disk that takes nothing any more: said with a sentence one can act on, and what was there stays readable. */
final class ReadOnlyStorageTest extends HostTestCase {
	private static TownHall $hall;

	private MeetingRoom $room;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('ro'));
	}

	protected function setUp(): void {
		$this->room = new MeetingRoom(self::$hall);
		$this->room->addItem('Voirie');
	}

	public function testAReadOnlyStorageIsSaidAndNothingIsLost(): void {
		$this->room->drop('01 Voirie/plan.pdf', 'the first plan');
		$this->room->publish();
		$this->room->drop('01 Voirie/plan.pdf', 'the second plan');
		$this->room->sync();
		$document = $this->room->document('plan.pdf');
		$version = $this->room->preparation()['meeting']['version'];
		$published = self::$hall->folder() . '/' . $this->room->folderName . '/01 Voirie/plan.pdf';
		$this->readOnly(true);
		try {
			$refused = [
				self::$hall->manager->api('POST', "/documents/{$document['id']}/publish"),
				self::$hall->staff->api('PUT', "/documents/{$document['id']}", ['name' => 'autre.pdf']),
				self::$hall->staff->api('DELETE', "/documents/{$document['id']}"),
				self::$hall->staff->api('POST', '/councils/' . self::$hall->councilId . '/meetings', ['kind' => 'ordinary', 'title' => 'Sans dossier', 'startsAt' => '2027-03-02T19:00']),
			];
			foreach ($refused as $answer) {
				self::assertContains($answer->errorCode(), ['storage_read_only', 'storage_unavailable'], $answer->body);
				self::assertStatus(503, $answer);
				self::assertStringContainsString('Nothing was changed', $answer->data()['message']);
			}
			self::assertContains('plan.pdf', array_column($this->room->publish()['failures'], 'name'));
			self::assertLessThan(500, self::$hall->staff->api('PUT', "/items/{$this->room->preparation()['items'][0]['id']}/position", ['position' => 0, 'version' => $version])->status);
			self::assertSame('the first plan', self::$hall->councillor->dav('GET', $published)->body);
			self::assertSame('the second plan', self::$hall->staff->dav('GET', $this->room->folder() . '/01 Voirie/plan.pdf')->body);
		} finally {
			$this->readOnly(false);
		}
		self::assertStatus(200, self::$hall->manager->api('POST', "/documents/{$document['id']}/publish"));
		self::assertSame('the second plan', self::$hall->councillor->dav('GET', $published)->body);
	}

	/** Makes the disk below the service account refuse every change, as a storage mounted read-only would; even for root. */
	private function readOnly(bool $on): void {
		$folder = self::host()->filesOf(self::occ('conseil_municipal:council:show', (string)self::$hall->councilId, '--output=json')->orFail()->json()['serviceAccount']);
		exec('chattr -R ' . ($on ? '+i ' : '-i ') . escapeshellarg($folder) . ' 2>&1', $output, $code);
		if ($on && $code !== 0) {
			exec('chattr -R -i ' . escapeshellarg($folder) . ' 2>&1');
			self::markTestSkipped('This machine cannot make a folder read-only: ' . ($output[0] ?? 'chattr failed'));
		}
	}
}
