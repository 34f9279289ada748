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
use OCA\ConseilMunicipal\Template\FrenchDate;

/** That a meeting lacked its quorum, as it was found there: a second convocation rests on it (CGCT, art. L. 2121-17). */
final readonly class QuorumFailure {
	private const LARGEST_COUNCIL = 500;

	/**
	 * @param int $at when it was found, Unix seconds
	 * @param int $present members who counted for the quorum
	 */
	public function __construct(
		public int $at,
		public int $present,
	) {
	}

	/**
	 * @param array<string, mixed> $values failedAt (local `YYYY-MM-DDTHH:MM`), present
	 * @throws Invalid not said, before the hour of the meeting, or not past
	 */
	public static function from(array $values, Meeting $meeting, DateTimeZone $zone, int $now): self {
		$input = new Input($values);
		$at = LocalTime::parse($input->text('failedAt', 20), $zone, 'failedAt');
		if ($at < $meeting->getStartsAt()) {
			throw new Invalid('before_meeting', 'The quorum is counted from the hour of the meeting on, {moment}.', ['moment' => FrenchDate::hour(LocalTime::at($meeting->getStartsAt(), $zone))], 'failedAt');
		}
		if ($at > $now) {
			throw new Invalid('not_past', 'A moment that is past is expected here.', field: 'failedAt');
		}
		return new self($at, $input->number('present', 0, self::LARGEST_COUNCIL));
	}

	/** Whether so many members were enough: more than half of those in exercise. */
	public function hadQuorum(int $inExercise): bool {
		return $this->present > intdiv($inExercise, 2);
	}
}
