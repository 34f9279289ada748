<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** The legal act wants the password of whoever sends it. */
final class ConfirmedSendingTest extends HostTestCase {
	private static int $halls = 0;
	private TownHall $hall;
	private ConveningRoom $room;
	/** @var array<string, mixed> */
	private array $frozen;

	#[\Override]
	protected function setUp(): void {
		$this->hall = new TownHall(self::named('confirmed' . ++self::$halls));
		$this->room = new ConveningRoom($this->hall, new MeetingRoom($this->hall, '2029-06-19T19:00'));
		$this->room->addMember('Odile', 'Perrachon', ['function' => 'maire', 'email' => 'odile@example.org']);
		$this->room->room->addItem('Voirie');
		$this->frozen = $this->room->freeze();
	}

	private function send(Client $by): Answer {
		return $by->ocs('POST', "/ocs/v2.php/apps/conseil_municipal/api/v1/convocations/{$this->frozen['id']}/send", [], ['If-Match' => '"' . $this->frozen['version'] . '"']);
	}

	/** An app password that was stolen from a phone does not convene a council where Nextcloud tells it from the password: 34 does, 32 does not. */
	public function testAnAppPasswordSendsNothingWhereNextcloudAsksForMore(): void {
		$answer = $this->send($this->hall->manager);
		self::assertContains($answer->status, [200, 403]);
		self::assertSame($answer->status === 200 ? 'sent' : 'frozen', $this->room->shown()['state']);
	}

	public function testTheBrowserOfWhoeverJustLoggedInSends(): void {
		self::assertStatus(200, $this->send(self::host()->inBrowserOf((string)$this->hall->manager->uid)));
		self::assertSame('sent', $this->room->shown()['state']);
	}
}
