<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConvenedCouncil;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Host;
use OCA\ConseilMunicipal\Tests\Integration\Host\Mailbox;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What the law refuses whoever asks, screen or API. */
final class LawOfSendingTest extends HostTestCase {
	private static int $halls = 0;
	private TownHall $hall;

	private function room(string $startsAt): ConveningRoom {
		$this->hall = new TownHall(self::named('law' . ++self::$halls));
		$room = new ConveningRoom($this->hall, new MeetingRoom($this->hall, $startsAt));
		$room->addMember('Odile', 'Perrachon', ['civility' => 'Mme', 'function' => 'maire', 'email' => $this->address()]);
		$room->room->addItem('Voirie');
		return $room;
	}

	private function address(): string {
		return "odile.{$this->hall->suffix}@example.org";
	}

	private static function inDays(int $days): string {
		return (new \DateTimeImmutable("today +$days days", new \DateTimeZone('Europe/Paris')))->format('Y-m-d\T19:00');
	}

	/** @param array<string, mixed> $values */
	private function change(array $values): Answer {
		$path = '/councils/' . $this->hall->councilId;
		return $this->hall->manager->api('PUT', $path, $values, ['If-Match' => '"' . $this->hall->manager->api('GET', $path)->data()['version'] . '"']);
	}

	public function testNothingIsConvenedUnderTheLocalLawOfAlsaceMoselle(): void {
		$room = $this->room('2029-06-19T19:00');
		self::assertStatus(200, $this->change(['insee' => '67482', 'noticeDaysOverride' => 6, 'noticeReason' => 'Droit local']));
		$room->override($room->begin(), 'notice', 'Droit local');
		self::assertRefused(409, 'local_law', $room->send($room->freeze()));
		self::assertSame([], Mailbox::of($this->address()));
		self::assertSame('draft', $room->room->preparation()['meeting']['state'], 'the preparation is kept');
		self::assertStatus(200, $this->change(['insee' => '73010']));
		self::assertStatus(200, $room->send($room->shown()));
	}

	public function testAnOperatorIsToldOfTheLocalLaw(): void {
		$hall = new TownHall(self::named('law' . ++self::$halls));
		$made = self::occ('conseil_municipal:council:create', 'Saverne ' . self::named('als'), '--insee=67437', '--managers=mairie-' . $hall->suffix)->orFail();

		self::assertStringContainsString('no convocation is sent', $made->output);
	}

	public function testUrgencyDoesNotShortenAnInstallation(): void {
		$room = $this->room(self::inDays(3));
		Host::running()->sql('UPDATE oc_conseil_meeting SET kind = ? WHERE id = ?', 'installation', $room->room->id);
		$room->override($room->begin(), 'notice', 'Péril');
		self::assertRefused(409, 'urgency_not_offered', $room->send($room->freeze()));
		self::assertSame([], Mailbox::of($this->address()));
	}

	public function testAPeriodBelowTheLawThatWasKeptBeforeCountsForNothing(): void {
		$room = $this->room(self::inDays(3));
		Host::running()->sql('UPDATE oc_conseil_council SET notice_days = 1, notice_reason = ? WHERE id = ?', 'Usage', $this->hall->councilId);
		self::assertRefused(409, 'notice_too_late', $room->send($room->freeze()));
		self::assertSame(3, $this->hall->manager->api('GET', '/councils/' . $this->hall->councilId)->data()['noticeDays']);
	}

	public function testEachActKeepsTheDateItGave(): void {
		$council = new ConvenedCouncil(new TownHall(self::named('law' . ++self::$halls)));
		$council->room->after('postponement', ['startsAt' => '2029-06-26T20:00']);
		$starts = array_column($council->hall->manager->api('GET', "/meetings/{$council->meetingId()}/convening")->data()['convocations'], 'startsAt', 'number');
		self::assertSame([1 => '2029-06-19T19:00:00+02:00', 2 => '2029-06-26T20:00:00+02:00'], $starts);
	}
}
