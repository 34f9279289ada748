<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Calendar;

/** A meeting as somebody’s own calendar keeps it: which one, which revision, and what each attendee answered there (RFC 5545). */
final readonly class CalendarCopy {
	/** Ours has a few thousand octets; a calendar client adds little. */
	private const LARGEST = 200_000;
	private const LINE = '/^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/s';

	/** @param array<string, ?string> $answers PARTSTAT by bare address; null when the file says two things of one */
	private function __construct(
		public string $uid,
		public int $sequence,
		private array $answers,
	) {
	}

	/** @return ?self null for what is no single event of one meeting: too long, cut, repeated, without name */
	public static function read(string $file): ?self {
		$events = strlen($file) > self::LARGEST ? [] : self::events($file);
		$event = count($events) === 1 ? $events[0] : [];
		$uid = array_column($event['UID'] ?? [], 'value');
		$sequence = array_column($event['SEQUENCE'] ?? [], 'value');
		if (count($uid) !== 1 || count($sequence) > 1 || preg_match('/^\d{1,9}\z/', $sequence[0] ?? '0') !== 1) {
			return null;
		}
		$answers = [];
		foreach ($event['ATTENDEE'] ?? [] as $attendee) {
			$address = Reply::bare($attendee['value']);
			$answers[$address] = array_key_exists($address, $answers) ? null : self::answer($attendee['parameters']);
		}
		return new self($uid[0], (int)($sequence[0] ?? '0'), $answers);
	}

	/** What its owner, invited at that address, answered; null without an answer of that address. */
	public function replyOf(string $address): ?Reply {
		$answer = $this->answers[Reply::bare($address)] ?? null;
		return $answer === null ? null : new Reply($this->uid, $this->sequence, $answer, $address, $address);
	}

	/** @return list<array<string, list<array{parameters: string, value: string}>>> properties of each event by name, those of its alarms left out */
	private static function events(string $file): array {
		$inside = [];
		$events = [];
		foreach (preg_split('/\r\n|\n/', (string)preg_replace('/\r?\n[ \t]/', '', $file)) ?: [] as $line) {
			if (preg_match(self::LINE, $line, $part) !== 1) {
				continue;
			}
			$name = strtoupper($part[1]);
			$value = trim($part[3]);
			if ($name === 'BEGIN') {
				$inside[] = strtoupper($value);
				if ($inside === ['VCALENDAR', 'VEVENT']) {
					$events[] = [];
				}
			} elseif ($name === 'END') {
				if (array_pop($inside) !== strtoupper($value)) {
					return [];
				}
			} elseif ($inside === ['VCALENDAR', 'VEVENT']) {
				$events[array_key_last($events)][$name][] = ['parameters' => $part[2], 'value' => $value];
			}
		}
		return $inside === [] ? $events : [];
	}

	private static function answer(string $parameters): string {
		preg_match_all('/;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:])*)/', $parameters, $all, PREG_SET_ORDER);
		foreach ($all as [, $name, $value]) {
			if (strtoupper($name) === 'PARTSTAT') {
				return trim($value, '"');
			}
		}
		return 'NEEDS-ACTION';
	}
}
