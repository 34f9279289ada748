<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Meeting;

use DateTimeImmutable;
use DateTimeZone;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\DeadlineStep;
use OCA\ConseilMunicipal\Council\DeadlineTemplate;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Meeting\Deadline;
use OCA\ConseilMunicipal\Meeting\DeadlineChanges;
use OCA\ConseilMunicipal\Meeting\Deadlines;
use OCA\ConseilMunicipal\Meeting\Meeting;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class DeadlinesTest extends TestCase {
	private static function council(int $population = 1180, string $timezone = 'Europe/Paris', ?string $deadlines = null): Council {
		$council = new Council();
		$council->setKind('commune');
		$council->setPopulation($population);
		$council->setTimezone($timezone);
		$council->setDeadlines($deadlines);
		return $council;
	}

	private static function meeting(string $localStart, string $timezone = 'Europe/Paris', ?string $deadlines = null): Meeting {
		$meeting = new Meeting();
		$meeting->setStartsAt((new DateTimeImmutable($localStart, new DateTimeZone($timezone)))->getTimestamp());
		$meeting->setDeadlines($deadlines);
		return $meeting;
	}

	/** @return array<string, string> date by key */
	private static function dates(Council $council, Meeting $meeting): array {
		$deadlines = Deadlines::of($council, $meeting);
		return array_combine(
			array_map(static fn (Deadline $deadline): string => $deadline->step->key, $deadlines),
			array_map(static fn (Deadline $deadline): string => $deadline->date, $deadlines),
		);
	}

	public function testTheUsualStepsOfASmallCommuneAreThoseOfTheWorkedTimeline(): void {
		self::assertSame([
			'call_for_subjects' => '2026-12-22', 'pieces_due' => '2027-01-05', 'review' => '2027-01-09', 'agenda_set' => '2027-01-11',
		], self::dates(self::council(), self::meeting('2027-01-19 19:00')));
	}

	#[TestWith([1, 3])]
	#[TestWith([3499, 3])]
	#[TestWith([3500, 5])]
	public function testTheUsualStepsComeBeforeTheLastLegalDay(int $population, int $noticeDays): void {
		$last = (new DateTimeImmutable('2027-01-19'))->modify('-' . ($noticeDays + 1) . ' days')->format('Y-m-d');
		foreach (self::dates(self::council($population), self::meeting('2027-01-19 19:00')) as $date) {
			self::assertLessThan($last, $date);
		}
	}

	/** @return iterable<array{int}> */
	public static function periods(): iterable {
		foreach (range(1, 30) as $days) {
			yield "$days clear days" => [$days];
		}
	}

	#[DataProvider('periods')]
	public function testTheUsualStepsComeBeforeTheLastLegalDayWhateverPeriodTheCouncilSetItself(int $noticeDays): void {
		$days = array_map(static fn (DeadlineStep $step): int => $step->days, DeadlineTemplate::usual($noticeDays));
		self::assertGreaterThan($noticeDays + 1, min(366, ...$days));
		self::assertSame($days, array_values(array_unique($days)));
	}

	public function testTheStepsMoveWithTheMeeting(): void {
		$before = self::dates(self::council(), self::meeting('2027-01-19 19:00'));
		$after = self::dates(self::council(), self::meeting('2027-01-26 19:00'));
		self::assertSame('2027-01-05', $before['pieces_due']);
		self::assertSame('2027-01-12', $after['pieces_due']);
	}

	#[TestWith(['2027-03-30 00:30', 'Europe/Paris', '2027-03-16', '2027-03-17T00:00:00+01:00'])]
	#[TestWith(['2027-11-02 19:00', 'Europe/Paris', '2027-10-19', '2027-10-20T00:00:00+02:00'])]
	#[TestWith(['2027-01-19 08:00', 'Pacific/Noumea', '2027-01-05', '2027-01-06T00:00:00+11:00'])]
	#[TestWith(['2027-01-19 23:30', 'Pacific/Tahiti', '2027-01-05', '2027-01-06T00:00:00-10:00'])]
	public function testDaysAreThoseOfTheCouncilsTownWhateverTheClocksDo(string $start, string $timezone, string $date, string $end): void {
		$deadline = null;
		foreach (Deadlines::of(self::council(1180, $timezone), self::meeting($start, $timezone)) as $one) {
			$deadline = $one->step->key === 'pieces_due' ? $one : $deadline;
		}
		self::assertSame($date, $deadline?->date);
		$ends = new DateTimeImmutable($end);
		self::assertSame($ends->getTimestamp(), $deadline->endsAt);
		self::assertFalse($deadline->isOver($ends->getTimestamp() - 1));
		self::assertTrue($deadline->isOver($ends->getTimestamp()));
	}

	public function testAMeetingKeepsOnlyWhatDiffersAndFollowsItsCouncilForTheRest(): void {
		$template = DeadlineTemplate::usual(3);
		$wanted = DeadlineTemplate::read([
			['key' => 'call_for_subjects', 'label' => null, 'days' => 28],
			['key' => 'pieces_due', 'label' => null, 'days' => 16],
			['key' => 'agenda_set', 'label' => null, 'days' => 8],
			['key' => null, 'label' => 'Réunion des adjoints', 'days' => 12],
		]);
		$kept = DeadlineChanges::between($template, $wanted)->json();
		$council = self::council(1180, 'Europe/Paris', DeadlineTemplate::json([new DeadlineStep('call_for_subjects', null, 40), ...array_slice($template, 1)]));
		self::assertSame([
			'call_for_subjects' => '2026-12-10', 'pieces_due' => '2027-01-03', 'reunion-des-adjoints' => '2027-01-07', 'agenda_set' => '2027-01-11',
		], self::dates($council, self::meeting('2027-01-19 19:00', 'Europe/Paris', $kept)));
		self::assertSame(['template', 'shifted', 'added', 'template'], array_column(
			Deadlines::present($council, self::meeting('2027-01-19 19:00', 'Europe/Paris', $kept)), 'origin',
		));
	}

	public function testTheStepsOfTheCouncilAgainLeaveNothingToKeep(): void {
		$template = DeadlineTemplate::usual(5);
		self::assertNull(DeadlineChanges::between($template, $template)->json());
	}

	#[TestWith(['not json'])]
	#[TestWith(['[]'])]
	#[TestWith(['{"shifted":{"pieces_due":"soon"},"removed":[7],"added":[{"key":1},"x"]}'])]
	public function testWhatCannotBeReadChangesNothing(string $kept): void {
		self::assertSame(
			self::dates(self::council(), self::meeting('2027-01-19 19:00')),
			self::dates(self::council(), self::meeting('2027-01-19 19:00', 'Europe/Paris', $kept)),
		);
	}

	public function testANewStepGetsAKeyOfItsOwn(): void {
		$steps = DeadlineTemplate::read([
			['label' => 'Bureau', 'days' => 20], ['key' => 'bureau', 'label' => 'Bureau', 'days' => 10], ['label' => '2e lecture', 'days' => 9], ['label' => '…', 'days' => 5],
		]);
		self::assertSame(['bureau-2', 'bureau', 'step-2e-lecture', 'step'], array_map(static fn (DeadlineStep $step): string => $step->key, $steps));
	}

	/** @return iterable<array{mixed, string, string}> */
	public static function refused(): iterable {
		yield 'no list' => ['soon', 'not_a_list', 'deadlines'];
		yield 'a map' => [['pieces_due' => 3], 'not_a_list', 'deadlines'];
		yield 'no step' => [['pieces_due'], 'required', 'deadlines[0]'];
		yield 'no name' => [[['label' => ' ', 'days' => 3]], 'required', 'deadlines[0].label'];
		yield 'a long name' => [[['label' => str_repeat('a', 121), 'days' => 3]], 'too_long', 'deadlines[0].label'];
		yield 'the day of the meeting' => [[['key' => 'review', 'days' => 0]], 'out_of_range', 'deadlines[0].days'];
		yield 'more than a year' => [[['key' => 'review', 'days' => 366]], 'out_of_range', 'deadlines[0].days'];
		yield 'no number' => [[['key' => 'review', 'days' => 'demain']], 'not_a_number', 'deadlines[0].days'];
		yield 'an odd key' => [[['key' => '../x', 'label' => 'x', 'days' => 3]], 'unknown_step', 'deadlines[0].key'];
		yield 'twice the same' => [[['key' => 'review', 'days' => 3], ['key' => 'review', 'days' => 4]], 'step_twice', 'deadlines[1].key'];
		yield 'too many' => [array_fill(0, 21, ['label' => 'x', 'days' => 3]), 'too_many', 'deadlines'];
	}

	#[DataProvider('refused')]
	public function testWhatIsNoStepIsRefusedWithItsPlace(mixed $steps, string $code, string $field): void {
		try {
			DeadlineTemplate::read($steps);
			self::fail('Accepted');
		} catch (Invalid $refusal) {
			self::assertSame([$code, $field], [$refusal->errorCode, $refusal->field]);
		}
	}
}
