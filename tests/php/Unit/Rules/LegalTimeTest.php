<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Rules;

use OCA\ConseilMunicipal\Rules\CalendarDate;
use OCA\ConseilMunicipal\Rules\ImpossibleValue;
use OCA\ConseilMunicipal\Rules\LegalTime;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class LegalTimeTest extends TestCase {
	public function testAnInstantFallsOnTheDayOfThePlace(): void {
		$instant = LegalTime::instant('sent', '2026-03-28T23:30:00Z');
		self::assertSame('2026-03-29', (string)CalendarDate::in($instant, LegalTime::zone('timezone', 'Europe/Paris')));
		self::assertSame('2026-03-28', (string)CalendarDate::in($instant, LegalTime::zone('timezone', 'America/Martinique')));
	}

	#[TestWith(['2027-01-19'])]
	#[TestWith(['2027-01-19T19:00:00'])]
	#[TestWith(['2027-01-19T25:00:00Z'])]
	#[TestWith(['2027-02-30T19:00:00Z'])]
	#[TestWith(["2027-01-19T19:00:00Z\n"])]
	#[TestWith(['tomorrow'])]
	#[TestWith([''])]
	public function testAnInstantNeedsDateHourAndOffset(string $text): void {
		$this->expectExceptionObject(new ImpossibleValue('sent', 'not_an_instant', ['value' => $text]));
		LegalTime::instant('sent', $text);
	}

	#[TestWith(['2027-02-29'])]
	#[TestWith(['2027-1-9'])]
	#[TestWith(['19/01/2027'])]
	#[TestWith([''])]
	public function testADateExists(string $text): void {
		$this->expectExceptionObject(new ImpossibleValue('date', 'not_a_date', ['value' => $text]));
		CalendarDate::of('date', $text);
	}

	#[TestWith(['Europe/Pari'])]
	#[TestWith(['+02:00'])]
	#[TestWith(['Savoie'])]
	#[TestWith([''])]
	public function testAZoneIsKnown(string $name): void {
		$this->expectExceptionObject(new ImpossibleValue('timezone', 'unknown_zone', ['value' => $name]));
		LegalTime::zone('timezone', $name);
	}

	/** @return iterable<string, array{string, string, string}> */
	public static function lastSeconds(): iterable {
		yield 'the short day of spring' => ['2026-03-29', 'Europe/Paris', '2026-03-29T23:59:59+02:00'];
		yield 'the long day of autumn' => ['2026-10-25', 'Europe/Paris', '2026-10-25T23:59:59+01:00'];
		yield 'the eve of a day that begins at one' => ['2018-11-03', 'America/Sao_Paulo', '2018-11-03T23:59:59-03:00'];
	}

	#[DataProvider('lastSeconds')]
	public function testTheLastSecondOfADayIsLocal(string $date, string $zone, string $expected): void {
		$last = CalendarDate::of('date', $date)->lastSecond(LegalTime::zone('timezone', $zone));
		self::assertSame($expected, $last->format(DATE_ATOM));
	}
}
