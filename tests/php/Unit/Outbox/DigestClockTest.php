<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Outbox;

use DateTimeImmutable;
use DateTimeZone;
use OCA\ConseilMunicipal\Outbox\DigestClock;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class DigestClockTest extends TestCase {
	private static function moment(string $local, string $zone = 'Europe/Paris'): int {
		return (new DateTimeImmutable($local, new DateTimeZone($zone)))->getTimestamp();
	}

	private static function clock(string $local, ?string $until, ?string $weekUntil = null, string $zone = 'Europe/Paris', bool $atOnce = false): DigestClock {
		return DigestClock::at(self::moment($local, $zone), new DateTimeZone($zone),
			$until === null ? null : self::moment($until, $zone), $weekUntil === null ? null : self::moment($weekUntil, $zone), $atOnce);
	}

	#[TestWith(['2027-01-12 06:59', false])]
	#[TestWith(['2027-01-12 07:00', true])]
	#[TestWith(['2027-01-12 19:59', true])]
	#[TestWith(['2027-01-12 20:00', false])]
	public function testTheMorningIsThatOfTheCouncil(string $local, bool $due): void {
		foreach (['Europe/Paris', 'Indian/Reunion', 'Pacific/Tahiti'] as $zone) {
			self::assertSame($due, self::clock($local, '2027-01-11 07:00', null, $zone)->daily !== null, $zone);
		}
	}

	public function testItIsAboutEverythingSinceTheLastOne(): void {
		$clock = self::clock('2027-01-12 09:10', '2027-01-11 07:00');
		self::assertSame(['since' => self::moment('2027-01-11 07:00'), 'until' => self::moment('2027-01-12 07:00')], $clock->daily);
		self::assertSame('2027-01-12', $clock->day);
	}

	public function testThereIsOneADayOnly(): void {
		self::assertNull(self::clock('2027-01-12 09:10', '2027-01-12 07:00')->daily);
		self::assertNull(self::clock('2027-01-12 07:10', '2027-01-12 05:00')->daily, 'sent before dawn by hand');
		self::assertNull(self::clock('2027-01-12 15:00', '2027-01-12 07:00', null, 'Europe/Paris', true)->daily, 'asked for by hand again');
	}

	public function testADayOnWhichNothingCouldLeaveLosesNothing(): void {
		self::assertSame(self::moment('2027-01-08 07:00'), self::clock('2027-01-12 07:10', '2027-01-08 07:00')->daily['since'] ?? null);
		self::assertSame(self::moment('2027-01-12 07:00') - 14 * 86400, self::clock('2027-01-12 07:10', '2026-06-01 07:00')->daily['since'] ?? null);
	}

	public function testTheWeeklyOneLeavesOnMondayOrTheNextDayThatCan(): void {
		$last = '2027-01-04 07:00';
		self::assertNull(self::clock('2027-01-10 07:10', null, $last)->weekly, 'Sunday');
		self::assertSame(['since' => self::moment($last), 'until' => self::moment('2027-01-11 07:00')], self::clock('2027-01-11 07:10', null, $last)->weekly);
		self::assertNotNull(self::clock('2027-01-12 07:10', null, $last)->weekly);
		self::assertNull(self::clock('2027-01-13 07:10', null, '2027-01-12 07:00')->weekly);
	}

	#[TestWith(['2027-03-28 07:05', '2027-03-27 07:00', 23])]
	#[TestWith(['2027-10-31 07:05', '2027-10-30 07:00', 25])]
	public function testClocksThatChangeMoveNothing(string $local, string $until, int $hours): void {
		$daily = self::clock($local, $until)->daily;
		self::assertNotNull($daily);
		self::assertSame($hours * 3600, $daily['until'] - $daily['since']);
	}
}
