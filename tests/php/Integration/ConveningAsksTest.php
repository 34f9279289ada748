<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What the home asks of a manager once a council is convened: whom nothing has reached, and the door of the mairie. */
final class ConveningAsksTest extends HostTestCase {
	private TownHall $hall;
	private ConveningRoom $room;

	protected function setUp(): void {
		parent::setUp();
		$this->hall = new TownHall(self::named('asks'));
		$this->room = new ConveningRoom($this->hall, new MeetingRoom($this->hall, '2029-06-19T19:00'));
		$this->room->addMember('Odile', 'Perrachon', ['function' => 'maire', 'email' => "odile.{$this->hall->suffix}@example.org"]);
		$this->room->addMember('Mireille', 'Gontharet', ['channel' => 'paper', 'postalAddress' => 'Chemin du Replat']);
		$this->room->room->addItem('Voirie');
	}

	/** @return array<string, array<string, mixed>> by kind */
	private function asked(?Client $by = null): array {
		$asks = ($by ?? $this->hall->manager)->api('GET', "/councils/{$this->hall->councilId}/home")->data()['asks'];
		return array_filter(array_column($asks, null, 'kind'), static fn (string $kind): bool => in_array($kind, ['to_convene', 'to_tell', 'to_display'], true), ARRAY_FILTER_USE_KEY);
	}

	/** @return list<array{meetingId: int, sentAt: string, members: int, reached: int}> */
	private function convened(): array {
		return $this->hall->manager->api('GET', "/councils/{$this->hall->councilId}/home")->data()['convened'];
	}

	public function testWhomNothingHasReachedIsAskedForUntilTheLastLegalMoment(): void {
		self::assertSame([[], []], [$this->asked(), $this->convened()], 'nothing is sent');
		$sent = $this->room->convene();
		self::assertSame(['Mireille Gontharet'], $this->asked()['to_convene']['names'], 'the e-mail that leaves is not asked for');
		self::assertSame(0, $this->convened()[0]['reached']);
		$this->room->pump($sent['id']);

		$ask = $this->asked()['to_convene'];
		self::assertSame([1, ['Mireille Gontharet'], $this->room->room->id, '2029-06-15T23:59:59+02:00'], [$ask['count'], $ask['names'], $ask['meetingId'], $ask['until']]);
		self::assertSame([2, 1], [$this->convened()[0]['members'], $this->convened()[0]['reached']]);
		self::assertSame([[], []], [$this->asked($this->hall->staff), $this->asked($this->hall->councillor)], 'managers convene');

		$dispatch = array_column($sent['dispatches'], 'id', 'name')['Mireille Gontharet'];
		$now = (new \DateTimeImmutable('now', new \DateTimeZone('Europe/Paris')))->format('Y-m-d\TH:i');
		self::assertStatus(200, $this->hall->manager->api('POST', "/dispatches/$dispatch/delivered", ['how' => 'handed', 'at' => $now]));
		self::assertArrayNotHasKey('to_convene', $this->asked());
		self::assertSame(2, $this->convened()[0]['reached']);
	}

	public function testTheDoorOfTheMairieIsAskedForUntilItIsNoted(): void {
		$sent = $this->room->convene();
		self::assertSame(1, $this->asked()['to_display']['count']);
		self::assertStatus(200, $this->hall->manager->api('POST', "/convocations/{$sent['id']}/displayed"));
		self::assertArrayNotHasKey('to_display', $this->asked());
	}

	public function testACancellationTakesThePlaceOfWhatWasSentBefore(): void {
		$this->room->pump($this->room->convene()['id']);
		$this->room->pump($this->room->after('cancellation', ['reason' => 'Alerte météo'])['id']);

		$ask = $this->asked()['to_tell'];
		self::assertSame([1, ['Mireille Gontharet'], '2029-06-19T19:00:00+02:00'], [$ask['count'], $ask['names'], $ask['until']], 'told until the hour of the meeting');
		self::assertSame([], $this->convened(), 'nobody is convened to it any more');
	}

	public function testAMeetingThatIsOverAsksForNothing(): void {
		$this->room->convene();
		self::host()->sql('UPDATE oc_conseil_meeting SET starts_at = ? WHERE id = ?', time() - 60, $this->room->room->id);
		self::assertSame([[], []], [$this->asked(), $this->convened()]);
	}
}
