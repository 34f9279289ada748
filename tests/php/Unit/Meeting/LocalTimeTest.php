<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Meeting;

use DateTimeZone;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class LocalTimeTest extends TestCase {
	#[TestWith(['2027-01-19T19:00', 'Europe/Paris', '2027-01-19T19:00:00+01:00'])]
	#[TestWith(['2027-07-06T19:00', 'Europe/Paris', '2027-07-06T19:00:00+02:00'])]
	#[TestWith(['2027-01-19T18:30', 'Indian/Reunion', '2027-01-19T18:30:00+04:00'])]
	#[TestWith(['2027-01-19T23:30', 'Pacific/Tahiti', '2027-01-19T23:30:00-10:00'])]
	public function testAnHourIsThatOfTheTown(string $local, string $zone, string $iso): void {
		$timeZone = new DateTimeZone($zone);
		self::assertSame($iso, LocalTime::iso(LocalTime::parse($local, $timeZone, 'startsAt'), $timeZone));
	}

	#[TestWith(['2027-03-28T02:30'])]
	#[TestWith(['2027-02-30T19:00'])]
	#[TestWith(['2027-01-19'])]
	#[TestWith(['2027-01-19T25:00'])]
	#[TestWith(['demain'])]
	#[TestWith([''])]
	public function testAnHourThatDoesNotExistIsRefused(string $local): void {
		$this->expectException(Invalid::class);
		LocalTime::parse($local, new DateTimeZone('Europe/Paris'), 'startsAt');
	}
}
