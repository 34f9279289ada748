<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Rules;

use OCA\ConseilMunicipal\Rules\CalendarDate;
use OCA\ConseilMunicipal\Rules\ExaminedItem;
use OCA\ConseilMunicipal\Rules\ImpossibleValue;
use OCA\ConseilMunicipal\Rules\NumberCheck;
use OCA\ConseilMunicipal\Rules\Numbering;
use OCA\ConseilMunicipal\Rules\Reason;
use OCA\ConseilMunicipal\Rules\Sequence;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class NumberingTest extends TestCase {
	#[TestWith(['2026_034', true, true])]
	#[TestWith(['A', true, false])]
	#[TestWith(['123456789012345', true, true])]
	#[TestWith(['1234567890123456', false, false])]
	#[TestWith(['', false, false])]
	#[TestWith(['2027-01-013', false, false])]
	#[TestWith(['2027_01_013bis', false, false])]
	#[TestWith(["2027_013\n", false, false])]
	#[TestWith(['É1', false, false])]
	public function testANumberHasTheFormThatActesAccepts(string $number, bool $valid, bool $publicationDrop): void {
		$check = NumberCheck::of($number);
		self::assertSame([$valid, $publicationDrop, $valid ? [] : ['format']], [$check->valid, $check->publicationDrop, $check->errors]);
	}

	public function testANumberIsNeverTakenTwice(): void {
		self::assertSame(['duplicate'], NumberCheck::of('2027_01_013', ['2027_01_012', '2027_01_013'])->errors);
		self::assertSame(['format', 'duplicate'], NumberCheck::of('2027-13', ['2027-13'])->errors);
	}

	public function testOnlyActsTakeANumberInTheOrderExaminedAndLeaveNoGap(): void {
		$numbering = self::assign([
			new ExaminedItem('4', 'deliberation', 'rejected'),
			new ExaminedItem('1', 'information', 'noted'),
			new ExaminedItem('2', 'deliberation', 'withdrawn'),
			new ExaminedItem('5', 'deliberation', 'postponed'),
			new ExaminedItem('6', 'deliberation', null),
			new ExaminedItem('0', 'procedural', 'adopted'),
			new ExaminedItem('3', 'election', 'elected'),
			new ExaminedItem('7', 'deliberation', 'noted'),
		], new Sequence(2027, 11));
		self::assertEquals(['4' => '2027_01_012', '3' => '2027_01_013', '7' => '2027_01_014'], $numbering->numbers);
		self::assertEquals(new Sequence(2027, 14), $numbering->sequence);
	}

	public function testTheSequenceRestartsWithTheYear(): void {
		$numbering = self::assign([new ExaminedItem('1', 'deliberation', 'adopted')], new Sequence(2026, 57));
		self::assertEquals(['1' => '2027_01_001'], $numbering->numbers);
		self::assertEquals(new Sequence(2027, 1), $numbering->sequence);
	}

	public function testARefusedUrgencyLeavesNothingToNumber(): void {
		$numbering = self::assign([new ExaminedItem('1', 'deliberation', 'postponed')], new Sequence(2027, 8), urgencyRefused: true);
		self::assertSame([[], 8, true], [$numbering->numbers, $numbering->sequence->last, $numbering->allValid]);
		self::assertStringContainsString('"numbers":{}', (string)json_encode($numbering));
	}

	/** @return iterable<string, array{string, list<string>, bool, list<string>}> */
	public static function patterns(): iterable {
		yield 'the usual one' => ['{YYYY}_{MM}_{NNN}', [], true, []];
		yield 'too long' => ['DELIBERATION_{YYYY}_{N}', [], false, ['format']];
		yield 'already given' => ['{YYYY}_{MM}_{NNN}', ['2027_01_001'], false, ['duplicate']];
		yield 'without the year' => ['DEL_{NNN}', [], true, ['pattern_without_year']];
	}

	/**
	 * @param list<string> $existing
	 * @param list<string> $codes
	 */
	#[DataProvider('patterns')]
	public function testANumberThatWouldBeRefusedIsSaid(string $pattern, array $existing, bool $allValid, array $codes): void {
		$numbering = self::assign([new ExaminedItem('1', 'deliberation', 'adopted')], new Sequence(2027, 0), $pattern, existing: $existing);
		self::assertSame([$allValid, $codes], [$numbering->allValid, array_map(static fn (Reason $reason): string => $reason->code, $numbering->reasons)]);
	}

	/** @return iterable<string, array{callable(): mixed, string, string}> */
	public static function impossibleValues(): iterable {
		$item = new ExaminedItem('1', 'deliberation', 'adopted');
		yield 'a pattern without rank' => [static fn () => self::assign([$item], new Sequence(2027, 0), '{YYYY}'), 'pattern', 'unknown_value'];
		yield 'a pattern with two ranks' => [static fn () => self::assign([$item], new Sequence(2027, 0), '{N}_{NN}'), 'pattern', 'unknown_value'];
		yield 'an item given twice' => [static fn () => self::assign([$item, $item], new Sequence(2027, 0)), 'items', 'duplicate'];
		yield 'a negative sequence' => [static fn () => new Sequence(2027, -1), 'sequence.last', 'negative'];
		yield 'the year 0' => [static fn () => new Sequence(0, 1), 'sequence.year', 'too_small'];
		yield 'a year the sequence has left' => [static fn () => self::assign([$item], new Sequence(2028, 1)), 'meetingDate', 'too_early'];
	}

	/** @param callable(): mixed $act */
	#[DataProvider('impossibleValues')]
	public function testAnImpossibleValueIsRefusedWithItsFieldAndReason(callable $act, string $field, string $reason): void {
		try {
			$act();
			self::fail('nothing was refused');
		} catch (ImpossibleValue $impossible) {
			self::assertSame([$field, $reason], [$impossible->field, $impossible->reason]);
		}
	}

	/**
	 * @param list<ExaminedItem> $items
	 * @param list<string> $existing
	 */
	private static function assign(array $items, Sequence $sequence, string $pattern = '{YYYY}_{MM}_{NNN}', bool $urgencyRefused = false, array $existing = []): Numbering {
		return Numbering::assign(CalendarDate::of('meetingDate', '2027-01-19'), $pattern, $sequence, $items, $urgencyRefused, $existing);
	}
}
