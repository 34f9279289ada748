<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\BackgroundJob\HandOverJob;
use OCA\ConseilMunicipal\BackgroundJob\RetentionJob;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What is old is forgotten, what is recent stays; absences are followed council by council. */
final class RetentionTest extends HostTestCase {
	private const DAY = 86400;

	private static TownHall $hall;
	private static int $count = 0;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('garde'));
	}

	public function testWhatOnlyGrowsIsForgottenAfterItsTime(): void {
		$hall = new TownHall(self::named('croit'));
		$council = $hall->councilId;
		$room = new MeetingRoom($hall, '2027-01-19T19:00', 'À venir');
		foreach ([800, 10] as $days) {
			$at = time() - $days * self::DAY;
			$day = gmdate('Y-m-d', $at);
			self::host()->sql('INSERT INTO oc_conseil_absence (council_id, uid, first_day, last_day, delegate_uid) VALUES (?, ?, ?, ?, ?)', $council, "absent-$days", $day, $day, 'somebody');
			self::host()->sql('INSERT INTO oc_conseil_overwrite (council_id, file_id, revision, size, author, replaced_by, replaced_at) VALUES (?, ?, ?, 1, ?, ?, ?)', $council, $days + $council * 1000, $at, 'a', 'b', $at);
			self::host()->sql('INSERT INTO oc_conseil_reminder (council_id, meeting_id, uid, day, sent_by, sent_at, word) VALUES (?, ?, ?, ?, ?, ?, ?)', $council, $room->id, "reminded-$days", $day, 'manager', $at, 'A word');
			self::host()->sql('INSERT INTO oc_conseil_call (council_id, meeting_id, audience, deadline, opened_by_name, opened_at) VALUES (?, ?, ?, ?, ?, ?)', $council, 1_000_000 + $council * 1000 + $days, 'all', $at, 'Valérie', $at);
			$call = self::host()->number('SELECT MAX(id) FROM oc_conseil_call');
			self::host()->sql('INSERT INTO oc_conseil_call_told (council_id, call_id, uid) VALUES (?, ?, ?)', $council, $call, "told-$days");
		}

		self::host()->runJobs(RetentionJob::class);

		foreach (['absence', 'overwrite', 'reminder', 'call_told'] as $table) {
			self::assertSame(1, self::host()->number("SELECT COUNT(*) FROM oc_conseil_$table WHERE council_id = ?", $council), $table);
		}
		self::assertSame(1, self::host()->number('SELECT COUNT(*) FROM oc_conseil_absence WHERE uid = ?', 'absent-10'));
		self::assertSame(1, self::host()->number('SELECT COUNT(*) FROM oc_conseil_reminder WHERE uid = ? AND word = ?', 'reminded-10', 'A word'));
	}

	public function testTheWordOfAReminderGoesWithItsMeeting(): void {
		$room = new MeetingRoom(self::$hall, '2027-01-19T19:00', 'Bientôt passée');
		$room->addItem('Voirie');
		self::assertStatus(200, self::$hall->manager->api('PUT', "/items/{$room->preparation()['items'][0]['id']}", ['ownerUid' => self::$hall->staff->uid], ['If-Match' => '"' . $room->preparation()['items'][0]['version'] . '"']));
		self::assertStatus(200, self::$hall->manager->api('POST', "/meetings/$room->id/reminders", ['word' => 'Merci de finir']));
		$words = static fn (): array => [
			self::host()->number('SELECT COUNT(*) FROM oc_conseil_reminder WHERE meeting_id = ?', $room->id),
			self::host()->number('SELECT COUNT(*) FROM oc_conseil_reminder WHERE meeting_id = ? AND word IS NOT NULL', $room->id),
		];
		self::host()->runJobs(RetentionJob::class);
		self::assertSame([1, 1], $words());

		self::host()->sql('UPDATE oc_conseil_meeting SET starts_at = ? WHERE id = ?', time() - 2 * self::DAY, $room->id);
		self::host()->runJobs(RetentionJob::class);

		self::assertSame([1, 0], $words());
	}

	public function testAVisaGoesToTheDelegateAlthoughAnotherCouncilFails(): void {
		$broken = new TownHall(self::named('avant'));
		$hall = new TownHall(self::named('milieu'));
		$brokenToo = new TownHall(self::named('apres'));
		$items = array_map(self::askOdile(...), [$broken, $hall, $brokenToo]);
		foreach ([$broken, $hall, $brokenToo] as $one) {
			self::away($one, '2020-01-01', '2099-12-31');
		}
		self::zone($broken, 'Nowhere/Nowhere');
		self::zone($brokenToo, 'Nowhere/Nowhere');
		try {
			self::host()->runJobs(HandOverJob::class);
			self::assertSame('Fabrice Dunand', self::substitute($hall, $items[1]));
		} finally {
			self::zone($broken, 'Europe/Paris');
			self::zone($brokenToo, 'Europe/Paris');
		}
		self::host()->runJobs(HandOverJob::class);
		self::assertSame('Fabrice Dunand', self::substitute($broken, $items[0]));
	}

	public function testAVisaComesBackAfterTheLastDay(): void {
		$item = self::askOdile(self::$hall);
		self::away(self::$hall, '2020-01-01', '2099-12-31');
		self::host()->runJobs(HandOverJob::class);
		self::assertSame('Fabrice Dunand', self::substitute(self::$hall, $item));

		self::away(self::$hall, '2020-01-01', gmdate('Y-m-d', time() - 2 * self::DAY));
		self::host()->runJobs(HandOverJob::class);

		self::assertNull(self::substitute(self::$hall, $item));
	}

	/** @return int the item that Odile is asked to sign off */
	private static function askOdile(TownHall $hall): int {
		$room = new MeetingRoom($hall, '2027-01-19T19:00', 'Visas ' . ++self::$count);
		$item = $room->addItem('Tarifs')['id'];
		self::assertStatus(200, $hall->manager->api('PUT', "/items/$item/review", ['mode' => 'together', 'reviewers' => [$hall->councillor->uid]], ['If-Match' => '"0"']));
		return $item;
	}

	/** Straight into the database: what a person declares is followed at once, not by the job. */
	private static function away(TownHall $hall, string $firstDay, string $lastDay): void {
		self::host()->sql('DELETE FROM oc_conseil_absence WHERE council_id = ? AND uid = ?', $hall->councilId, (string)$hall->councillor->uid);
		self::host()->sql('INSERT INTO oc_conseil_absence (council_id, uid, first_day, last_day, delegate_uid) VALUES (?, ?, ?, ?, ?)',
			$hall->councilId, (string)$hall->councillor->uid, $firstDay, $lastDay, (string)$hall->otherCouncillor->uid);
	}

	private static function zone(TownHall $hall, string $zone): void {
		self::host()->sql('UPDATE oc_conseil_council SET timezone = ? WHERE id = ?', $zone, $hall->councilId);
	}

	private static function substitute(TownHall $hall, int $item): ?string {
		return $hall->manager->api('GET', "/items/$item/review")->data()['visas'][0]['substitute']['displayName'] ?? null;
	}
}
