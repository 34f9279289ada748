<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What sends e-mails is bounded per person: nobody writes to a council without end, and nobody at work notices. */
final class RateLimitTest extends HostTestCase {
	private const MOST = 200;

	public function testRemindersAreBoundedPerPersonNotPerCouncil(): void {
		$hall = new TownHall(self::named('rate'));
		$path = '/ocs/v2.php/apps/conseil_municipal/api/v1/meetings/' . (new MeetingRoom($hall))->id . '/reminders';
		for ($time = 1; $time <= self::MOST; $time++) {
			self::assertSame(422, $hall->manager->ocs('POST', $path, ['uids' => 'nobody'])->status, "time $time");
		}
		self::assertSame(429, $hall->manager->ocs('POST', $path, ['uids' => 'nobody'])->status);
		self::assertSame(403, $hall->staff->ocs('POST', $path, ['uids' => 'nobody'])->status, 'somebody else is not concerned');
	}
}
