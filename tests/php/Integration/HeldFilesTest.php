<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Who holds a document now: known where the app « files_lock » is, and nowhere else. */
final class HeldFilesTest extends HostTestCase {
	public function testThoseWhoPrepareSeeWhoLockedADocumentAndThatItIsFreeAgain(): void {
		$hall = new TownHall(self::named('held'));
		$room = new MeetingRoom($hall);
		$item = $room->addItem('Voirie');
		$room->drop($item['folderName'] . '/note.odt');
		$room->drop($item['folderName'] . '/plan.pdf');
		$room->sync();
		self::assertArrayNotHasKey('heldBy', $room->document('note.odt'));
		if (self::host()->name === 'sandbox' || self::occ('app:enable', 'files_lock')->code !== 0) {
			self::markTestSkipped('This host has no files_lock app: nobody can hold a file');
		}
		$fileId = (string)$room->document('note.odt')['fileId'];
		self::occ('files:lock', $fileId, (string)$hall->staff->uid)->orFail();
		self::assertSame(['person' => ['uid' => $hall->staff->uid, 'displayName' => 'Karim Dahmani'], 'app' => null], $room->document('note.odt')['heldBy']);
		self::assertArrayNotHasKey('heldBy', $room->document('plan.pdf'));
		self::occ('files:lock', $fileId, '--unlock')->orFail();
		self::assertArrayNotHasKey('heldBy', $room->document('note.odt'));
	}
}
