<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Why a check is passed over: some words, which a judge may read one day. */
final class OverrideReasonTest extends HostTestCase {
	public function testAReasonIsSomeWordsAndIsTakenBackByNone(): void {
		$hall = new TownHall(self::named('reasons'));
		$room = new ConveningRoom($hall, new MeetingRoom($hall, '2029-06-19T19:00'));
		$begun = $room->begin();
		$path = "/convocations/{$begun['id']}/override";
		$seen = ['If-Match' => '"' . $begun['version'] . '"'];
		foreach (['ok', '  d’accord ', 'neuf car.'] as $short) {
			self::assertRefused(422, 'too_short', $hall->manager->api('PUT', $path, ['check' => 'notice', 'reason' => $short], $seen));
		}
		self::assertSame([], $room->shown()['overrides']);
		$given = $room->override($begun, 'notice', 'dix caract');
		self::assertSame('dix caract', $given['overrides'][0]['reason']);
		self::assertSame([], $room->override($given, 'notice', '')['overrides']);
	}
}
