<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Calendar;

use Sandbox\Dav\DavError;

/** What a client puts into a calendar, as far as Nextcloud looks at it: one calendar, one event, one name, no METHOD. */
final readonly class CalendarEntry {
	private function __construct(
		public string $uid,
		public string $text,
	) {
	}

	/** @throws DavError */
	public static function of(string $text): self {
		$lines = preg_split('/\r?\n/', trim((string)preg_replace('/\r?\n[ \t]/', '', $text))) ?: [];
		$uids = preg_replace('/^UID:/', '', preg_grep('/^UID:./', $lines) ?: []);
		if (($lines[0] ?? '') !== 'BEGIN:VCALENDAR' || end($lines) !== 'END:VCALENDAR') {
			throw DavError::unsupportedBody('This resource only supports valid iCalendar 2.0 data. Parse error: the file is no calendar');
		}
		if (preg_grep('/^METHOD[:;]/', $lines) !== [] || count(array_keys($lines, 'BEGIN:VEVENT')) !== 1 || count($uids) !== 1) {
			throw DavError::unsupportedBody('Validation error in iCalendar: one event with one UID, and no METHOD');
		}
		return new self((string)current($uids), $text);
	}
}
