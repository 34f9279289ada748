<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use DateTimeImmutable;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Meeting\Meeting;

/** What a forged request could break of a later act; every other check is the screen’s (src/convocation/laterChecks.ts). */
final class LaterActChecks {
	/** Only the loose reading of the three days of a second convocation is met. */
	public const INTERVAL = 'interval';
	/** So many members were there that the quorum was too. */
	public const FAILURE = 'failure';
	/** Clear days between the sending of a second convocation and its meeting, in every commune; urgency shortens nothing. */
	private const SECOND_DAYS = 3;

	/**
	 * A meeting is changed until its hour; a second convocation comes after it.
	 *
	 * @throws Conflict
	 */
	public static function mustBeItsHour(ConvocationKind $kind, Meeting $meeting, int $now): void {
		if ($kind === ConvocationKind::Second && $now < $meeting->getStartsAt()) {
			throw new Conflict('not_failed_yet', 'A second convocation follows a meeting that lacked its quorum: the hour of this one has not come. Nothing was sent.');
		}
		if ($kind !== ConvocationKind::Second && $now > $meeting->getStartsAt()) {
			throw new Conflict('already_open', 'The hour of the meeting is past: it can no longer be changed, put off or cancelled. Nothing was sent.');
		}
	}

	/**
	 * @param int $inExercise members in exercise
	 * @throws Conflict
	 */
	public static function mustBeSendable(Council $council, Meeting $meeting, Convocation $act, Manifest $manifest, int $inExercise, DateTimeImmutable $now): void {
		self::mustBeItsHour($act->kind(), $meeting, $now->getTimestamp());
		if ($act->kind() === ConvocationKind::Second) {
			self::mustHaveFailed($act, $inExercise);
		}
		match ($act->kind()) {
			ConvocationKind::Addendum, ConvocationKind::Replacement => self::mustBringSomething($manifest),
			ConvocationKind::Postponement => self::mustMove($meeting, $act),
			ConvocationKind::Second => self::mustKeepInterval($council, $meeting, $act, $now),
			default => null,
		};
	}

	private static function mustBringSomething(Manifest $manifest): void {
		if (!$manifest->bringsSomething()) {
			throw new Conflict('nothing_new', 'There is nothing new to send: no item was added, no piece added or corrected. Nothing was sent.');
		}
	}

	private static function mustMove(Meeting $meeting, Convocation $act): void {
		$change = $act->change();
		if ($change->startOf($meeting) === $meeting->getStartsAt() && $change->placeOf($meeting) === $meeting->getPlace()) {
			throw new Conflict('nothing_new', 'Date, hour and place are those that were convened. Nothing was sent; give the new ones first.');
		}
	}

	/** CGCT, art. L. 2121-17 al. 2: without a meeting that lacked its quorum there is no second convocation. */
	private static function mustHaveFailed(Convocation $act, int $inExercise): void {
		$failure = $act->change()->failure;
		if ($failure === null) {
			throw new Conflict('failure_not_recorded', 'It is not said when the quorum was found lacking, nor how many members were there: the second convocation rests on it. Nothing was sent; say it first.');
		}
		if ($failure->hadQuorum($inExercise) && $act->reasonAgainst(self::FAILURE) === null) {
			throw new Conflict('quorum_was_there', 'Members present: {present} of {members} in exercise, so the quorum was there. Nothing was sent; correct the number, or write why it did not count.',
				['present' => $failure->present, 'members' => $inExercise]);
		}
	}

	/** CGCT, art. L. 2121-17 al. 2; CE 16 June 1997 n° 142691 Pfister. */
	private static function mustKeepInterval(Council $council, Meeting $meeting, Convocation $act, DateTimeImmutable $now): void {
		$day = static fn (int $moment): DateTimeImmutable => (new DateTimeImmutable('@' . $moment))->setTimezone($council->timeZone())->setTime(12, 0);
		$next = $day($act->change()->startOf($meeting));
		if ($act->change()->startOf($meeting) <= $now->getTimestamp() || (int)$day($now->getTimestamp())->diff($next)->format('%r%a') < 2) {
			throw new Conflict('second_too_soon', 'There is not one clear day before the second meeting: it cannot be held. Nothing was sent; choose another date.');
		}
		$apart = static fn (DateTimeImmutable $from): int => (int)$from->diff($next)->format('%r%a');
		if ($apart($day($meeting->getStartsAt())) < self::SECOND_DAYS) {
			throw new Conflict('interval_too_short', 'Less than three days separate the two meetings: the quorum would still be needed (CGCT, art. L2121-17). Nothing was sent; choose a later date.');
		}
		if ($apart($day($now->getTimestamp())) - 1 < self::SECOND_DAYS && $act->reasonAgainst(self::INTERVAL) === null) {
			throw new Conflict('francs_too_short', 'Three clear days are needed between this sending and the second meeting (CE 16 June 1997, Pfister). Nothing was sent; choose a later date, or write why you go ahead.');
		}
	}
}
