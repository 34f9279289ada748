<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Mailbox;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** A council is convened while the mail server of the instance cannot be reached. */
final class MailServerTest extends HostTestCase {
	public function testAServerOutOfReachCostsNoAttemptAndIsSaidAtOnce(): void {
		$hall = new TownHall(self::named('server'));
		$room = new ConveningRoom($hall, new MeetingRoom($hall, '2029-06-19T19:00'));
		foreach (['odile', 'fabrice'] as $name) {
			$room->addMember(ucfirst($name), 'Perrachon', ['email' => "$name.$hall->suffix@example.org"]);
		}
		$room->room->addItem('Voirie');
		$sent = $room->convene();

		$port = trim(self::occ('config:system:get', 'mail_smtpport')->output);
		self::occ('config:system:set', 'mail_smtpport', '--value=1', '--type=integer')->orFail();
		try {
			self::emptyOutbox(); // a new process: servers may keep settings in memory for two seconds
			$dispatches = $room->shown()['dispatches'];
			self::assertSame(['queued', 'queued'], array_column($dispatches, 'state'));
			self::assertSame(['server_unreachable', 'server_unreachable'], array_column($dispatches, 'error'));
		} finally {
			$port === '' ? self::occ('config:system:delete', 'mail_smtpport')->orFail() : self::occ('config:system:set', 'mail_smtpport', "--value=$port", '--type=integer')->orFail();
		}
		$attempts = array_column(self::occ('conseil_municipal:outbox:list', '--state=queued', '--output=json')->orFail()->json(), 'attempts', 'councilId');
		self::assertSame(0, $attempts[$hall->councilId]);

		self::emptyOutbox();
		self::assertSame(['sent', 'sent'], array_column($room->shown()['dispatches'], 'state'));
		self::assertCount(1, Mailbox::of("odile.$hall->suffix@example.org"));
	}
}
