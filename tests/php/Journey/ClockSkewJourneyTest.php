<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Journey;

use OCA\ConseilMunicipal\BackgroundJob\OutboxJob;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Host;
use OCA\ConseilMunicipal\Tests\Integration\Host\Mailbox;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use OCA\ConseilMunicipal\Tests\Integration\HostTestCase;

/** The clock of the server is a day ahead while the council is convened; it is set right before the e-mails have left. */
final class ClockSkewJourneyTest extends HostTestCase {
	private ConveningRoom $room;
	private string $address;

	private function convened(string $name): Clock {
		$clock = new Clock('2027-02-02 09:00', OutboxJob::class);
		$hall = new TownHall(self::named($name));
		$this->room = new ConveningRoom($hall, new MeetingRoom($hall, '2027-03-30T19:00'));
		$this->address = "odile.{$hall->suffix}@example.org";
		$this->room->addMember('Odile', 'Perrachon', ['email' => $this->address]);
		$this->room->room->addItem('Tarifs');
		$this->room->convene();
		return $clock;
	}

	public function testWhatWaitsLeavesAllTheSame(): void {
		$clock = $this->convened('skew');
		$clock->correct('2027-02-01 09:00');
		$this->room->pump($this->room->shown()['id']);
		self::assertSame(['sent'], array_column($this->room->shown()['dispatches'], 'state'));
		self::assertCount(1, Mailbox::of($this->address));
		$clock->to('2027-02-04 09:00');
		self::assertCount(1, Mailbox::of($this->address), 'sent once');
	}

	public function testWhatAProcessHadTakenByTheWrongClockIsTakenAgain(): void {
		$clock = $this->convened('skewed');
		Host::running()->sql("UPDATE oc_conseil_outbox SET state = 'claimed', claim_token = 'gone', claimed_at = ? WHERE address = ?", strtotime('2027-02-02T09:00:05Z'), $this->address);
		$clock->correct('2027-02-01 09:00');
		$this->room->pump($this->room->shown()['id']);
		self::assertCount(1, Mailbox::of($this->address));
	}
}
