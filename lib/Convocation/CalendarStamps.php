<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Council\Council;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\Util;

/** What an act keeps of what calendars are told by its e-mails: neither the number nor the stamp goes back, not even when the clock of the server does. */
final class CalendarStamps {
	public function __construct(
		private readonly ConvocationMapper $convocations,
		private readonly ConvocationCalendar $calendar,
		private readonly ITimeFactory $time,
	) {
	}

	/** @return array{calendar_uid: string, calendar_sequence: int, calendar_stamp: int, calendar_organizer: ?string} columns of an act that is being sent */
	public function first(Council $council, Convocation $act, Manifest $manifest): array {
		$last = $this->convocations->sentBefore($act);
		$told = $this->calendar->next($act, $manifest, $last, $this->convocations->lastStamp($act) ?? 0, $this->now());
		return [
			'calendar_uid' => $this->calendar->uid($act, $manifest),
			'calendar_sequence' => $told->sequence,
			'calendar_stamp' => $told->stamp->getTimestamp(),
			'calendar_organizer' => $last === null ? $council->getReplyAddress() ?? Util::getDefaultEmailAddress('no-reply') : $last->getCalendarOrganizer(),
		];
	}

	/** An act that is sent again unchanged keeps its number; its e-mail is a later one. */
	public function again(Convocation $act, Manifest $manifest): void {
		$told = $this->calendar->next($act, $manifest, $act, $this->convocations->lastStamp($act) ?? 0, $this->now());
		$this->convocations->stamp($act, $told->stamp->getTimestamp());
	}

	private function now(): \DateTimeImmutable {
		return new \DateTimeImmutable('@' . $this->time->getTime());
	}
}
