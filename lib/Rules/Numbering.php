<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/**
 * Numbers of the deliberations of a meeting, in the order examined: one sequence per civil year, restarting at 1, no
 * gap for withdrawn or postponed items.
 *
 * Order and restart are choices of this project (CGCT, art. R. 2121-9 only asks for an order number). The twin of
 * src/rules/numbering.ts.
 */
final readonly class Numbering implements \JsonSerializable {
	/** @var array<string, array{string, Level, string}> */
	public const REASONS = [
		'pattern_without_year' => ['R2121-9', Level::Warning, 'The pattern « {pattern} » does not carry the year: the sequence restarts each year and the same numbers would come back.'],
	];
	private const TOKEN = '/\{(YYYY|MM|DD|N+)\}/';

	/**
	 * @param array<array-key, string> $numbers number given to each item that is an act, by `no`
	 * @param Sequence $sequence after this meeting
	 * @param bool $allValid every number given has the form that ACTES accepts and was never used
	 * @param list<Reason> $reasons
	 */
	private function __construct(
		public bool $ok,
		public array $numbers,
		public Sequence $sequence,
		public bool $allValid,
		public array $reasons,
	) {
	}

	/**
	 * @param string $pattern text with `{YYYY}`, `{MM}`, `{DD}` and one run of `{N…}`, whose length is the least width of the rank
	 * @param Sequence $sequence before this meeting
	 * @param list<ExaminedItem> $items in the order examined
	 * @param bool $urgencyRefused the council refused the urgency: nothing was deliberated
	 * @param list<string> $existing numbers the council has already given
	 * @throws ImpossibleValue a pattern without exactly one rank, an item given twice, a meeting of a year the sequence has left
	 */
	public static function assign(
		CalendarDate $meetingDate,
		string $pattern,
		Sequence $sequence,
		array $items,
		bool $urgencyRefused = false,
		array $existing = [],
	): self {
		self::refuseImpossible($meetingDate, $pattern, $sequence, $items);
		$rank = $sequence->year === $meetingDate->year() ? $sequence->last : 0;
		$taken = array_fill_keys($existing, true);
		$numbers = [];
		$reasons = [];
		foreach ($urgencyRefused ? [] : $items as $item) {
			if ($item->isAct()) {
				$number = self::filled($pattern, $meetingDate, ++$rank);
				$reasons = [...$reasons, ...NumberCheck::judge($number, isset($taken[$number]))->reasons];
				$taken[$number] = true;
				$numbers[$item->no] = $number;
			}
		}
		$withoutYear = str_contains($pattern, '{YYYY}') ? [] : [Reason::of(self::REASONS, 'pattern_without_year', ['pattern' => $pattern])];
		return new self(
			ok: $reasons === [],
			numbers: $numbers,
			sequence: new Sequence($meetingDate->year(), $rank),
			allValid: $reasons === [],
			reasons: [...$reasons, ...$withoutYear],
		);
	}

	/** @return array<array-key, mixed> */
	#[\Override]
	public function jsonSerialize(): array {
		return [...get_object_vars($this), 'numbers' => (object)$this->numbers];
	}

	/** @param list<ExaminedItem> $items */
	private static function refuseImpossible(CalendarDate $meetingDate, string $pattern, Sequence $sequence, array $items): void {
		if ($meetingDate->year() < $sequence->year) {
			throw new ImpossibleValue('meetingDate', 'too_early', ['other' => 'sequence.year']);
		}
		preg_match_all(self::TOKEN, $pattern, $tokens);
		if (count(array_filter($tokens[1], static fn (string $token): bool => $token[0] === 'N')) !== 1) {
			throw new ImpossibleValue('pattern', 'unknown_value', ['value' => $pattern, 'allowed' => '{YYYY}_{MM}_{NNN}…']);
		}
		ImpossibleValue::unlessDistinct('items', array_map(static fn (ExaminedItem $item): string => $item->no, $items));
	}

	private static function filled(string $pattern, CalendarDate $date, int $rank): string {
		return (string)preg_replace_callback(self::TOKEN, static function (array $match) use ($date, $rank): string {
			$value = match ($match[1]) {
				'YYYY' => $date->year(),
				'MM' => $date->month(),
				'DD' => $date->day(),
				default => $rank,
			};
			return str_pad((string)$value, strlen($match[1]), '0', STR_PAD_LEFT);
		}, $pattern);
	}
}
