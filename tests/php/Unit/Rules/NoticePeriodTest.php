<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Rules;

use DateTimeImmutable;
use DateTimeZone;
use OCA\ConseilMunicipal\Rules\Council;
use OCA\ConseilMunicipal\Rules\ImpossibleValue;
use OCA\ConseilMunicipal\Rules\MeetingKind;
use OCA\ConseilMunicipal\Rules\NoticeDay;
use OCA\ConseilMunicipal\Rules\NoticePeriod;
use OCA\ConseilMunicipal\Rules\Reason;
use OCA\ConseilMunicipal\Rules\Sending;
use OCA\ConseilMunicipal\Rules\Urgency;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

/** CGCT, art. L. 2121-11 and L. 2121-12: the day of the sending and that of the meeting do not count. */
final class NoticePeriodTest extends TestCase {
	/** @return iterable<string, array{string, string}> */
	public static function zones(): iterable {
		yield 'Paris' => ['Europe/Paris', '+02:00'];
		yield 'La Réunion' => ['Indian/Reunion', '+04:00'];
		yield 'Nouvelle-Calédonie' => ['Pacific/Noumea', '+11:00'];
		yield 'Martinique' => ['America/Martinique', '-04:00'];
	}

	#[DataProvider('zones')]
	public function testTheLastSecondOfTheDayIsInTimeAndMidnightIsNot(string $zone, string $offset): void {
		$inTime = self::period("2026-07-13T00:00:00$offset", "2026-07-09T23:59:59$offset", zone: $zone);
		$tooLate = self::period("2026-07-13T23:59:59$offset", "2026-07-10T00:00:00$offset", zone: $zone);
		self::assertSame([3, true], [$inTime->francs, $inTime->ok]);
		self::assertSame([2, false], [$tooLate->francs, $tooLate->ok]);
		self::assertSame("2026-07-09T23:59:59$offset", $tooLate->latestSend->format(DATE_ATOM));
	}

	/** @return iterable<string, array{string, string}> */
	public static function deadlines(): iterable {
		yield 'spring change inside' => ['2026-03-31T19:00:00+02:00', '2026-03-27T23:59:59+01:00'];
		yield 'autumn change inside' => ['2026-10-27T19:00:00+01:00', '2026-10-23T23:59:59+02:00'];
		yield 'night of the spring change' => ['2026-04-02T19:00:00+02:00', '2026-03-29T23:59:59+02:00'];
		yield 'long day of autumn' => ['2026-10-29T19:00:00+01:00', '2026-10-25T23:59:59+01:00'];
		yield 'leap day inside' => ['2028-03-03T19:00:00+01:00', '2028-02-28T23:59:59+01:00'];
		yield 'no leap day' => ['2027-03-03T19:00:00+01:00', '2027-02-27T23:59:59+01:00'];
		yield 'meeting on the leap day' => ['2028-02-29T19:00:00+01:00', '2028-02-25T23:59:59+01:00'];
	}

	#[DataProvider('deadlines')]
	public function testTheLastLegalSecondFollowsTheLocalClock(string $meeting, string $latest): void {
		$latestSend = NoticePeriod::latestSend(Council::commune(2240), new DateTimeImmutable($meeting), new DateTimeZone('Europe/Paris'));
		self::assertSame($latest, $latestSend->format(DATE_ATOM));
	}

	public function testTheLastSecondHoldsAndTheNextOneFailsForMeetingsOfTwentyYearsInEveryFrenchZone(): void {
		$zones = [...\DateTimeZone::listIdentifiers(DateTimeZone::PER_COUNTRY, 'FR'), 'Indian/Reunion', 'Pacific/Noumea', 'America/Martinique', 'America/Miquelon', 'Pacific/Tahiti'];
		foreach ($zones as $index => $zone) {
			for ($time = 1_420_070_400 + $index; $time < 2_050_000_000; $time += 3_333_337) {
				$timezone = new DateTimeZone($zone);
				$meeting = new DateTimeImmutable("@$time");
				$council = Council::commune($time % 2 === 0 ? 2240 : 6150);
				$latest = NoticePeriod::latestSend($council, $meeting, $timezone);
				$inTime = NoticePeriod::check($council, $meeting, [new Sending($latest)], $timezone);
				$tooLate = NoticePeriod::check($council, $meeting, [new Sending($latest->modify('+1 second'))], $timezone);
				self::assertSame([true, $inTime->required, false, $inTime->required - 1], [$inTime->ok, $inTime->francs, $tooLate->ok, $tooLate->francs], "$zone $time");
			}
		}
	}

	/** @return iterable<string, array{Council, MeetingKind, int}> */
	public static function councils(): iterable {
		yield '3,499 inhabitants' => [Council::commune(3499), MeetingKind::Ordinary, 3];
		yield '3,500 inhabitants' => [Council::commune(3500), MeetingKind::Ordinary, 5];
		yield 'an installation whatever the size' => [Council::commune(6150), MeetingKind::Installation, 3];
		yield 'an EPCI of small communes' => [Council::epci(false), MeetingKind::Ordinary, 3];
		yield 'an EPCI with a larger commune' => [Council::epci(true), MeetingKind::Ordinary, 5];
		yield 'a CCAS' => [Council::ccas(), MeetingKind::Ordinary, 3];
	}

	#[DataProvider('councils')]
	public function testTheClearDaysDependOnTheCouncilAndTheMeeting(Council $council, MeetingKind $kind, int $required): void {
		self::assertSame($required, NoticePeriod::required($council, $kind));
	}

	public function testTheCountIsDrawnDayByDay(): void {
		$period = self::period('2026-09-28T19:00:00+02:00', '2026-09-24T10:00:00+02:00');
		self::assertSame([
			['2026-09-24', 4, false, 'day_of_sending'],
			['2026-09-25', 5, true, 'clear_day'],
			['2026-09-26', 6, true, 'weekend_counts'],
			['2026-09-27', 7, true, 'weekend_counts'],
			['2026-09-28', 1, false, 'day_of_meeting'],
		], array_map(static fn (NoticeDay $day): array => [(string)$day->date, $day->weekday, $day->counted, $day->why->code], $period->days));
	}

	/** @return iterable<string, array{string, ?string, MeetingKind, Urgency, bool, list<string>}> */
	public static function urgencies(): iterable {
		$ordinary = MeetingKind::Ordinary;
		yield 'one clear day and a reason' => ['2026-11-16T23:59:59+01:00', 'Fin du délai', $ordinary, Urgency::Possible, true, ['too_late', 'urgency']];
		yield 'no reason' => ['2026-11-16T09:00:00+01:00', null, $ordinary, Urgency::Possible, false, ['too_late', 'urgency_reason_missing']];
		yield 'a reason of spaces' => ['2026-11-16T09:00:00+01:00', " \t\u{a0}", $ordinary, Urgency::Possible, false, ['too_late', 'urgency_reason_missing']];
		yield 'no clear day' => ['2026-11-17T00:00:00+01:00', 'Fin du délai', $ordinary, Urgency::Impossible, false, ['too_late', 'no_clear_day']];
		yield 'the day of the meeting' => ['2026-11-18T08:00:00+01:00', 'Fin du délai', $ordinary, Urgency::Impossible, false, ['too_late', 'no_clear_day']];
		yield 'installation' => ['2026-11-16T09:00:00+01:00', 'Fin du délai', MeetingKind::Installation, Urgency::Impossible, false, ['too_late', 'urgency_not_offered']];
		yield 'in time' => ['2026-11-14T23:59:59+01:00', null, $ordinary, Urgency::NotNeeded, true, ['notice_kept']];
	}

	/** @param list<string> $codes */
	#[DataProvider('urgencies')]
	public function testUrgencyNeedsAReasonAndOneClearDay(string $sent, ?string $reason, MeetingKind $kind, Urgency $urgency, bool $mayHold, array $codes): void {
		$period = self::period('2026-11-18T19:00:00+01:00', $sent, reason: $reason, kind: $kind);
		self::assertSame([$urgency, $mayHold], [$period->urgency, $period->mayHold]);
		self::assertSame($codes, array_map(static fn (Reason $given): string => $given->code, $period->reasons));
	}

	public function testOneLateSendingIsEnoughAndNamesItsMemberOnce(): void {
		$period = NoticePeriod::check(Council::commune(2240), new DateTimeImmutable('2027-01-19T19:00:00+01:00'), [
			new Sending(new DateTimeImmutable('2027-01-15T23:59:59.900+01:00'), 'e01'),
			new Sending(new DateTimeImmutable('2027-01-16T00:00:00+01:00'), 'e02'),
			new Sending(new DateTimeImmutable('2027-01-17T10:00:00+01:00'), 'e03'),
			new Sending(new DateTimeImmutable('2027-01-16T09:00:00+01:00'), 'e02'),
		], new DateTimeZone('Europe/Paris'));
		self::assertSame([1, ['e02', 'e03'], '2027-01-21'], [$period->francs, $period->lateMembers, (string)$period->earliestMeeting]);
	}

	public function testTheResultHasTheShapeOfTheTypeScriptRule(): void {
		$json = json_decode((string)json_encode(self::period('2026-09-28T19:00:00+02:00', '2026-09-25T09:00:00+02:00')), true);
		self::assertIsArray($json);
		self::assertIsArray($json['reasons']);
		self::assertSame(['ok', 'required', 'francs', 'latestSend', 'earliestMeeting', 'urgency', 'mayHold', 'lateMembers', 'days', 'reasons'], array_keys($json));
		self::assertSame(['2026-09-24T23:59:59+02:00', '2026-09-29', 'possible'], [$json['latestSend'], $json['earliestMeeting'], $json['urgency']]);
		self::assertSame([
			'code' => 'too_late',
			'article' => 'L2121-11, L2121-12',
			'level' => 'error',
			'message' => [
				'text' => NoticePeriod::REASONS['too_late'][2],
				'params' => ['francs' => 2, 'required' => 3, 'latestSend' => '2026-09-24T23:59:59+02:00', 'earliestMeeting' => '2026-09-29'],
			],
		], $json['reasons'][0]);
	}

	/** @return iterable<string, array{callable(): mixed, string, string}> */
	public static function impossibleValues(): iterable {
		$meeting = '2026-09-28T19:00:00+02:00';
		yield 'no sending' => [static fn () => NoticePeriod::check(Council::commune(1), new DateTimeImmutable($meeting), [], new DateTimeZone('Europe/Paris')), 'sends', 'empty'];
		yield 'a meeting before its sending' => [static fn () => self::period($meeting, '2026-09-28T19:00:01+02:00'), 'meetingStart', 'too_early'];
		yield 'a negative population' => [static fn () => Council::commune(-1), 'council.population', 'negative'];
		yield 'Bas-Rhin' => [static fn () => Council::commune(800, '67'), 'council.department', 'alsace_moselle'];
		yield 'Haut-Rhin' => [static fn () => Council::epci(true, '68'), 'council.department', 'alsace_moselle'];
		yield 'Moselle' => [static fn () => Council::ccas('57'), 'council.department', 'alsace_moselle'];
		yield 'another form of Moselle' => [static fn () => Council::commune(800, '057'), 'council.department', 'unknown_value'];
		yield 'no département' => [static fn () => Council::ccas(''), 'council.department', 'unknown_value'];
	}

	/** CE 22 July 2015 n° 383072. */
	public function testOnlyACommuneIsInstalledWithinThreeDays(): void {
		self::assertSame(3, NoticePeriod::required(Council::commune(3500), MeetingKind::Installation));
		self::assertSame(5, NoticePeriod::required(Council::epci(true), MeetingKind::Installation));
		self::assertSame(3, NoticePeriod::required(Council::epci(false), MeetingKind::Installation));
	}

	#[TestWith(['2A'])]
	#[TestWith(['974'])]
	#[TestWith(['988'])]
	#[TestWith([null])]
	public function testTheOtherDepartementsFollowTheCode(?string $department): void {
		self::assertTrue(Council::commune(3500, $department)->isOfSize3500);
	}

	/** @param callable(): mixed $act */
	#[DataProvider('impossibleValues')]
	public function testAnImpossibleValueIsRefusedWithItsFieldAndReason(callable $act, string $field, string $reason): void {
		try {
			$act();
			self::fail('nothing was refused');
		} catch (ImpossibleValue $impossible) {
			self::assertSame([$field, $reason], [$impossible->field, $impossible->reason]);
			self::assertSame($field, $impossible->explanation->params['field']);
		}
	}

	private static function period(string $meeting, string $sent, string $zone = 'Europe/Paris', ?string $reason = null, MeetingKind $kind = MeetingKind::Ordinary): NoticePeriod {
		return NoticePeriod::check(
			Council::commune(2240),
			new DateTimeImmutable($meeting),
			[new Sending(new DateTimeImmutable($sent))],
			new DateTimeZone($zone),
			$reason,
			$kind,
		);
	}
}
