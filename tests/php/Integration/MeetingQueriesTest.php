<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use PHPUnit\Framework\Attributes\TestWith;

/** What a screen costs the database, above a request that does nothing, does not grow with the agenda. */
final class MeetingQueriesTest extends HostTestCase {
	private const BUDGET = 6;

	private static TownHall $hall;
	private static MeetingRoom $small;
	private static MeetingRoom $large;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('qry'));
		self::$small = self::meeting('2027-01-19T19:00', 'Petite', 5);
		self::$large = self::meeting('2027-02-23T19:00', 'Grande', 60);
	}

	private static function meeting(string $startsAt, string $title, int $items): MeetingRoom {
		$room = new MeetingRoom(self::$hall, $startsAt, $title);
		for ($item = 1; $item <= $items; $item++) {
			self::$hall->staff->dav('MKCOL', sprintf('%s/%02d Point %d', $room->folder(), $item, $item));
			$room->drop(sprintf('%02d Point %d/note.odt', $item, $item));
		}
		$room->sync();
		$room->publish();
		return $room;
	}

	#[TestWith(['preparation', 'staff'])]
	#[TestWith(['reading', 'councillor'])]
	public function testAScreenCostsTheSameForAFewItemsAndForMany(string $screen, string $role): void {
		$client = $role === 'staff' ? self::$hall->staff : self::$hall->councillor;
		$few = self::queryCost($client, '/meetings/' . self::$small->id . "/$screen");
		$many = self::queryCost($client, '/meetings/' . self::$large->id . "/$screen");
		self::assertSame($few, $many);
		self::assertLessThanOrEqual(self::BUDGET, $many);
	}

	public function testTheHomeKeepsToItsBudget(): void {
		self::assertLessThanOrEqual(self::BUDGET + 2, self::queryCost(self::$hall->manager, '/councils/' . self::$hall->councilId . '/home'));
	}

	public function testAnUnchangedPreparationIsNotSentAgain(): void {
		$path = '/meetings/' . self::$large->id . '/preparation';
		$first = self::$hall->staff->api('GET', $path);
		$etag = $first->header('etag');
		self::assertNotNull($etag);
		$again = self::$hall->staff->api('GET', $path, null, ['If-None-Match' => $etag]);
		self::assertStatus(304, $again);
		self::assertSame('', $again->body);
		self::$large->drop('01 Point 1/autre.odt');
		self::$large->sync();
		self::assertStatus(200, self::$hall->staff->api('GET', $path, null, ['If-None-Match' => $etag]));
	}
}
