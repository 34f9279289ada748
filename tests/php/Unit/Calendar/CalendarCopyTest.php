<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Calendar;

use OCA\ConseilMunicipal\Calendar\Attendance;
use OCA\ConseilMunicipal\Calendar\CalendarCopy;
use OCA\ConseilMunicipal\Calendar\EventUid;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** What an élu answered in a calendar of his own, whatever program wrote it. */
final class CalendarCopyTest extends TestCase {
	private const UID = 'cm-217301234-7@mairie.example';

	private static function file(string $attendees, string $more = ''): string {
		return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:" . self::UID . "\r\nSEQUENCE:2\r\n$attendees$more" . "BEGIN:VALARM\r\nUID:alarm\r\nATTENDEE;PARTSTAT=DECLINED:mailto:odile@example.org\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
	}

	/** @return array<string, array{string, ?Attendance}> */
	public static function answers(): array {
		return [
			'accepted' => ["ATTENDEE;CN=Odile;PARTSTAT=ACCEPTED:mailto:odile@example.org\r\n", Attendance::Present],
			'declined, folded, in other letters' => ["attendee;cn=Odile;partstat=\r\n declined:MAILTO:Odile@\r\n\tExample.org\r\n", Attendance::Absent],
			'tentative' => ["ATTENDEE;PARTSTAT=\"TENTATIVE\";RSVP=TRUE:mailto:odile@example.org\r\n", Attendance::Undecided],
			'line feeds alone' => ["ATTENDEE;PARTSTAT=ACCEPTED:mailto:odile@example.org\n", Attendance::Present],
			'not answered' => ["ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:odile@example.org\r\n", null],
			'nothing said' => ["ATTENDEE;RSVP=TRUE:mailto:odile@example.org\r\n", null],
			'a name that looks like an answer' => ["ATTENDEE;CN=\"x;PARTSTAT=ACCEPTED\":mailto:odile@example.org\r\n", null],
			'somebody else' => ["ATTENDEE;PARTSTAT=ACCEPTED:mailto:fabrice@example.org\r\n", null],
			'two things of one' => ["ATTENDEE;PARTSTAT=ACCEPTED:mailto:odile@example.org\r\nATTENDEE;PARTSTAT=DECLINED:mailto:ODILE@example.org\r\n", null],
			'handed on' => ["ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:fabrice@example.org\":mailto:odile@example.org\r\n", null],
		];
	}

	#[DataProvider('answers')]
	public function testItReadsTheAnswerOfOneAddress(string $attendees, ?Attendance $expected): void {
		$reply = CalendarCopy::read(self::file($attendees))?->replyOf('odile@example.org');
		self::assertSame($expected, $reply?->to(self::UID, 2, 'Odile@example.org')->attendance);
		self::assertNull($reply?->to(self::UID, 3, 'odile@example.org')->attendance, 'an older revision is of another date or place');
		self::assertNull($reply?->to('cm-217301234-8@mairie.example', 2, 'odile@example.org')->attendance);
	}

	/** @return array<string, array{string}> */
	public static function unreadable(): array {
		$event = "BEGIN:VEVENT\r\nUID:" . self::UID . "\r\nEND:VEVENT\r\n";
		return [
			'nothing' => [''], 'no calendar' => [$event], 'two events' => ["BEGIN:VCALENDAR\r\n$event$event" . "END:VCALENDAR\r\n"], 'cut' => ["BEGIN:VCALENDAR\r\n" . substr($event, 0, -14)],
			'badly nested' => ["BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VCALENDAR\r\nEND:VEVENT\r\n"], 'a repeated name' => [self::file('', "UID:other\r\n")],
			'two revisions' => [self::file('', "SEQUENCE:3\r\n")], 'a revision that is no number' => [str_replace('SEQUENCE:2', 'SEQUENCE:-1', self::file(''))],
			'too long' => [self::file('', 'X-PAD:' . str_repeat('x', 200_000) . "\r\n")],
		];
	}

	#[DataProvider('unreadable')]
	public function testItReadsNothingElse(string $file): void {
		self::assertNull(CalendarCopy::read($file));
	}

	public function testANameOfOursSaysWhichMeeting(): void {
		self::assertSame(7, EventUid::meetingOf(EventUid::of('217301234', '7', 'mairie.example')));
		self::assertSame(7, EventUid::meetingOf(EventUid::of('c12', '7', 'localhost')));
		foreach (['', '7', 'cm-7', 'cm-1-x@host', 'cm-1-7@', "cm-1-7@host\n", 'xcm-1-7@host', 'cm-1-9999999999999999999@host'] as $other) {
			self::assertNull(EventUid::meetingOf($other), $other);
		}
	}
}
