<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use DateTimeZone;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Meeting;

/** What a later act says besides the agenda: why, when and where the meeting is held from now on, and what waits for the next act. */
final readonly class Change {
	private const LONGEST_REASON = 1000;
	private const LONGEST_PLACE = 500;
	/** Items or pieces that may be left out. */
	private const MOST_LEFT = 500;

	/**
	 * @param ?string $reason as members will read it
	 * @param ?int $startsAt Unix seconds, for the kinds that move the meeting
	 * @param list<int> $leftItems new items that wait for the next addendum
	 * @param list<int> $leftDocuments pieces that wait for the next act
	 * @param ?QuorumFailure $failure what a second convocation rests on
	 */
	public function __construct(
		public ?string $reason = null,
		public ?int $startsAt = null,
		public ?string $place = null,
		public array $leftItems = [],
		public array $leftDocuments = [],
		public ?QuorumFailure $failure = null,
	) {
	}

	/**
	 * @param array<string, mixed> $values startsAt (local `YYYY-MM-DDTHH:MM`), place, reason; without a moment, that of the meeting; for a second convocation those of {@see QuorumFailure::from()}
	 * @param int $now Unix seconds
	 * @throws Invalid
	 */
	public static function from(array $values, ConvocationKind $kind, Meeting $meeting, DateTimeZone $zone, int $now): self {
		$input = new Input($values);
		$reason = $input->optionalPassage('reason', self::LONGEST_REASON);
		if (!$kind->movesMeeting()) {
			return new self($reason);
		}
		$local = $input->optionalText('startsAt', 20);
		return new self(
			$reason,
			$local === null ? $meeting->getStartsAt() : LocalTime::parse($local, $zone, 'startsAt'),
			$input->optionalText('place', self::LONGEST_PLACE) ?? $meeting->getPlace(),
			failure: $kind === ConvocationKind::Second ? QuorumFailure::from($values, $meeting, $zone, $now) : null,
		);
	}

	public static function stored(?string $json): self {
		/** @var array{reason?: ?string, startsAt?: ?int, place?: ?string, leftItems?: list<int>, leftDocuments?: list<int>, failure?: ?array{at: int, present: int}} $values */
		$values = json_decode($json ?? '{}', true, flags: JSON_THROW_ON_ERROR);
		$failure = $values['failure'] ?? null;
		return new self(
			$values['reason'] ?? null, $values['startsAt'] ?? null, $values['place'] ?? null, $values['leftItems'] ?? [], $values['leftDocuments'] ?? [],
			$failure === null ? null : new QuorumFailure($failure['at'], $failure['present']),
		);
	}

	/**
	 * @param mixed $items ids
	 * @param mixed $documents ids
	 * @throws Invalid
	 */
	public function leaving(mixed $items, mixed $documents): self {
		return new self($this->reason, $this->startsAt, $this->place, self::ids($items, 'items'), self::ids($documents, 'documents'), $this->failure);
	}

	public function toJson(): string {
		return json_encode(get_object_vars($this), JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
	}

	/** When the meeting is held once it is sent, Unix seconds. */
	public function startOf(Meeting $meeting): int {
		return $this->startsAt ?? $meeting->getStartsAt();
	}

	/** The meeting as it will be held: a copy, nothing is stored. */
	public function heldAs(Meeting $meeting): Meeting {
		$held = clone $meeting;
		$held->setStartsAt($this->startOf($meeting));
		$held->setPlace($this->placeOf($meeting));
		return $held;
	}

	public function placeOf(Meeting $meeting): ?string {
		return $this->startsAt === null ? $meeting->getPlace() : $this->place;
	}

	/** @return list<int> */
	private static function ids(mixed $ids, string $field): array {
		if (!is_array($ids) || array_filter($ids, static fn (mixed $id): bool => !is_int($id)) !== []) {
			throw new Invalid('not_a_list', 'A list is expected here.', field: $field);
		}
		if (count($ids) > self::MOST_LEFT) {
			throw new Invalid('too_many', 'Too many are left out.', field: $field);
		}
		$known = array_values(array_unique($ids));
		sort($known);
		return $known;
	}
}
