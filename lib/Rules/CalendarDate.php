<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/** A day of the calendar, without hour or zone. */
final readonly class CalendarDate implements \Stringable, \JsonSerializable {
	private function __construct(
		/** Midnight UTC of that day: no clock ever changes there. */
		private \DateTimeImmutable $midnight,
	) {
	}

	/**
	 * The day written `YYYY-MM-DD`.
	 *
	 * @throws ImpossibleValue
	 */
	public static function of(string $field, string $text): self {
		$day = \DateTimeImmutable::createFromFormat('!Y-m-d', $text, new \DateTimeZone('UTC'));
		if ($day === false || $day->format('Y-m-d') !== $text) {
			throw new ImpossibleValue($field, 'not_a_date', ['value' => $text]);
		}
		return new self($day);
	}

	/** The day an instant falls on in the legal time of a place. */
	public static function in(\DateTimeImmutable $instant, \DateTimeZone $timezone): self {
		return self::of('date', $instant->setTimezone($timezone)->format('Y-m-d'));
	}

	public function plusDays(int $days): self {
		return new self($this->midnight->modify(sprintf('%+d days', $days)));
	}

	/** Whole days up to another day, negative when it comes first. */
	public function daysUntil(self $other): int {
		return intdiv($other->midnight->getTimestamp() - $this->midnight->getTimestamp(), 86400);
	}

	/** 1 Monday … 7 Sunday. */
	public function weekday(): int {
		return (int)$this->midnight->format('N');
	}

	public function year(): int {
		return (int)$this->midnight->format('Y');
	}

	public function month(): int {
		return (int)$this->midnight->format('n');
	}

	public function day(): int {
		return (int)$this->midnight->format('j');
	}

	/** 23:59:59 local, whatever the clock does that day. */
	public function lastSecond(\DateTimeZone $timezone): \DateTimeImmutable {
		$nextDay = new \DateTimeImmutable($this->plusDays(1) . ' 00:00:00', $timezone);
		return $nextDay->setTimestamp($nextDay->getTimestamp() - 1);
	}

	#[\Override]
	public function __toString(): string {
		return $this->midnight->format('Y-m-d');
	}

	#[\Override]
	public function jsonSerialize(): string {
		return (string)$this;
	}
}
