<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Calendar;

use DateTimeImmutable;
use DateTimeZone;

/** Writes the calendar message of a meeting to one person, or the entry that a person keeps: never the name or the address of another one (RFC 5545, 5546, 6047). */
final class CalendarFile {
	/** Before the meeting: the evening when one still can hand over a proxy, and the way to the town hall. */
	private const ALARMS = ['-P3D', '-PT2H'];

	/** Published to whoever takes it, nobody is invited. */
	private const PUBLISHED = 'PUBLISH';

	/** @param ?Mailbox $attendee null for a file that is only kept: it names nobody and asks for no answer (RFC 5546 §3.2.1) */
	public static function write(MeetingEvent $event, Revision $revision, Mailbox $organizer, ?Mailbox $attendee): string {
		return implode('', [
			"BEGIN:VCALENDAR\r\n",
			"VERSION:2.0\r\n",
			"PRODID:-//Conseil municipal//Convocation//FR\r\n",
			"CALSCALE:GREGORIAN\r\n",
			ContentLine::raw('METHOD', $attendee === null ? self::PUBLISHED : $revision->method->value),
			ZoneLines::around($event->zone, $event->start),
			"BEGIN:VEVENT\r\n",
			...self::what($event),
			...self::which($event, $revision),
			...self::who($revision->method, $organizer, $attendee),
			...($revision->method === Method::Request ? array_map(fn (string $before): string => self::alarm($before, $event->summary), self::ALARMS) : []),
			"END:VEVENT\r\n",
			"END:VCALENDAR\r\n",
		]);
	}

	/** @return list<string> */
	private static function what(MeetingEvent $event): array {
		return [
			ContentLine::raw('UID', $event->uid),
			ContentLine::raw("DTSTART;TZID={$event->zone->getName()}", $event->start->setTimezone($event->zone)->format('Ymd\THis')),
			ContentLine::raw('DURATION', "PT{$event->minutes}M"),
			ContentLine::text('SUMMARY', $event->summary),
			ContentLine::text('LOCATION', $event->place),
			ContentLine::text('DESCRIPTION', $event->description),
			ContentLine::raw('CLASS', $event->closed ? 'CONFIDENTIAL' : 'PUBLIC'),
			...($event->url === null ? [] : [ContentLine::raw('URL', $event->url)]),
		];
	}

	/** @return list<string> */
	private static function which(MeetingEvent $event, Revision $revision): array {
		return [
			ContentLine::raw('DTSTAMP', self::utc($revision->stamp)),
			ContentLine::raw('SEQUENCE', (string)$revision->sequence),
			ContentLine::raw('STATUS', $revision->method === Method::Cancel ? 'CANCELLED' : 'CONFIRMED'),
			ContentLine::raw('TRANSP', $revision->method === Method::Cancel ? 'TRANSPARENT' : 'OPAQUE'),
		];
	}

	/** @return list<string> */
	private static function who(Method $method, Mailbox $organizer, ?Mailbox $attendee): array {
		if ($attendee === null) {
			return [$organizer->line('ORGANIZER')];
		}
		$answer = $method === Method::Request ? ';PARTSTAT=NEEDS-ACTION;RSVP=TRUE' : '';
		return [$organizer->line('ORGANIZER'), $attendee->line('ATTENDEE', ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT$answer")];
	}

	private static function alarm(string $before, string $summary): string {
		return "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:$before\r\n" . ContentLine::text('DESCRIPTION', $summary) . "END:VALARM\r\n";
	}

	private static function utc(DateTimeImmutable $instant): string {
		return $instant->setTimezone(new DateTimeZone('UTC'))->format('Ymd\THis\Z');
	}
}
