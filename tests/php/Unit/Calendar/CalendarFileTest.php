<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Calendar;

use DateTimeImmutable;
use DateTimeZone;
use OCA\ConseilMunicipal\Calendar\CalendarFile;
use OCA\ConseilMunicipal\Calendar\ContentLine;
use OCA\ConseilMunicipal\Calendar\EventUid;
use OCA\ConseilMunicipal\Calendar\Mailbox;
use OCA\ConseilMunicipal\Calendar\MeetingEvent;
use OCA\ConseilMunicipal\Calendar\Method;
use OCA\ConseilMunicipal\Calendar\NotAnAddress;
use OCA\ConseilMunicipal\Calendar\Revision;
use OCA\ConseilMunicipal\Tests\Vectors\ReadCalendar;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class CalendarFileTest extends TestCase {
	public function testEveryLineEndsWithCrLfAndFitsSeventyFiveOctets(): void {
		$file = self::file(self::event(description: str_repeat('Délibération « été » 🏛️, ', 40)));

		self::assertStringEndsWith("END:VCALENDAR\r\n", $file);
		self::assertSame(0, preg_match('/(?<!\r)\n|\r(?!\n)/', $file));
		foreach (explode("\r\n", $file) as $line) {
			self::assertLessThanOrEqual(75, strlen($line));
			self::assertTrue(mb_check_encoding($line, 'UTF-8'), $line);
		}
	}

	/** A name may hold anything; the file still invites one person, in the name of one organizer. */
	#[TestWith(["Claire\r\nATTENDEE:mailto:intrus@example.org"])]
	#[TestWith(['Claire";CN="Autre'])]
	#[TestWith(["Claire\u{2028}X-EVIL:1"])]
	#[TestWith(["Claire\x00\x1b[31m"])]
	#[TestWith(["\xff\xfe"])]
	public function testANameCannotCarryAnotherProperty(string $name): void {
		$file = CalendarFile::write(self::event(), self::first(self::event()), new Mailbox($name, 'mairie@commune.example'), new Mailbox($name, 'claire@elus.example'));

		$read = ReadCalendar::unfolded($file);
		self::assertSame(1, preg_match_all('/^ATTENDEE;CN="[^"]*";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:claire@elus\.example\r$/m', $read));
		self::assertSame(1, preg_match_all('/^ATTENDEE/m', $read));
		self::assertSame(1, preg_match_all('/^ORGANIZER/m', $read));
		self::assertStringNotContainsString("\nX-EVIL", $read);
	}

	/** What a person keeps has the same name and number: a calendar that has the invitation does not show the meeting twice. */
	public function testAFileToKeepInvitesNobody(): void {
		$event = self::event();
		$kept = CalendarFile::write($event, self::first($event), new Mailbox('Mairie', 'mairie@commune.example'), null);

		self::assertStringContainsString("METHOD:PUBLISH\r\n", $kept);
		self::assertStringContainsString("UID:cm-1-1@cloud.example\r\n", $kept);
		self::assertStringContainsString("SEQUENCE:0\r\n", $kept);
		self::assertStringNotContainsString('ATTENDEE', $kept);
		self::assertStringNotContainsString('RSVP', $kept);
		self::assertSame(2, substr_count($kept, 'BEGIN:VALARM'));
	}

	#[TestWith(["claire@elus.example\r\nATTENDEE:mailto:intrus@example.org"])]
	#[TestWith(['claire@elus.example,intrus@example.org'])]
	#[TestWith(['"a;b"@elus.example'])]
	#[TestWith(['Claire <claire@elus.example>'])]
	#[TestWith([''])]
	public function testWhatIsNoAddressInvitesNobody(string $address): void {
		$this->expectException(NotAnAddress::class);
		new Mailbox('Claire', $address);
	}

	public function testACancellationIsHigherAndAsksForNothing(): void {
		$event = self::event();
		$last = self::first($event);
		$cancelled = Revision::cancelling($event, $last, new DateTimeImmutable('2027-01-18T08:00:00Z'));
		$file = CalendarFile::write($event, $cancelled, new Mailbox('Mairie', 'mairie@commune.example'), new Mailbox('Claire', 'claire@elus.example'));

		self::assertStringContainsString("METHOD:CANCEL\r\n", $file);
		self::assertStringContainsString("STATUS:CANCELLED\r\n", $file);
		self::assertStringContainsString("SEQUENCE:1\r\n", $file);
		self::assertStringNotContainsString('VALARM', $file);
		self::assertStringNotContainsString('RSVP', $file);
		self::assertSame('text/calendar; method=CANCEL; charset=UTF-8', $cancelled->method->mimeType());
	}

	public function testSentAgainUnchangedItKeepsItsNumberAndGetsANewStamp(): void {
		$last = self::first(self::event());
		$again = Revision::of(self::event(), $last, new DateTimeImmutable('2027-01-15T08:00:00Z'));

		self::assertSame([0, '2027-01-15'], [$again->sequence, $again->stamp->format('Y-m-d')]);
		self::assertSame(1, Revision::cancelling(self::event(), Revision::cancelling(self::event(), $last, $last->stamp), $last->stamp)->sequence);
	}

	/** @return iterable<string, array{MeetingEvent}> */
	public static function changes(): iterable {
		yield 'agenda' => [self::event(description: '1. Autre')];
		yield 'place' => [self::event(place: 'Salle des fêtes')];
		yield 'hour' => [self::event(start: '2027-01-19T18:30:00Z')];
		yield 'closed session' => [self::event(closed: true)];
	}

	#[DataProvider('changes')]
	public function testWhatChangesGetsAHigherNumber(MeetingEvent $changed): void {
		self::assertSame(1, Revision::of($changed, self::first(self::event()), new DateTimeImmutable('2027-01-15T08:00:00Z'))->sequence);
	}

	/** Calendars would take the update for an old one. */
	public function testTheStampNeverGoesBackWhenTheClockDoes(): void {
		$last = self::first(self::event());
		$next = Revision::of(self::event(place: 'Salle des fêtes'), $last, $last->stamp->modify('-1 hour'));

		self::assertEquals($last->stamp, $next->stamp);
	}

	public function testAClosedSessionIsConfidential(): void {
		self::assertStringContainsString("CLASS:CONFIDENTIAL\r\n", self::file(self::event(closed: true)));
	}

	public function testTheNameOfTheMeetingHoldsNothingButPlainCharacters(): void {
		self::assertSame('cm-217309905-42@cloud.example', EventUid::of('217309905', '42', 'cloud.example'));
		self::assertSame('cm-c3-4-2@a-b', EventUid::of('c3', "4\r\n2", 'a;b'));
	}

	public function testLineFeedsOfEveryKindAreEscaped(): void {
		self::assertSame('a\\nb\\nc\\nd\\ne', ContentLine::escaped("a\r\nb\rc\nd\u{2028}e"));
	}

	private static function event(string $place = 'Mairie', string $description = '1. Tarifs', string $start = '2027-01-19T18:00:00Z', bool $closed = false): MeetingEvent {
		return new MeetingEvent('cm-1-1@cloud.example', 'Conseil municipal – Les Arollières', new DateTimeImmutable($start), new DateTimeZone('Europe/Paris'), $place, $description, 'https://cloud.example/x', $closed);
	}

	private static function first(MeetingEvent $event): Revision {
		return Revision::of($event, null, new DateTimeImmutable('2027-01-14T16:10:00Z'));
	}

	private static function file(MeetingEvent $event): string {
		$revision = self::first($event);
		self::assertSame(Method::Request, $revision->method);
		return CalendarFile::write($event, $revision, new Mailbox('Mairie des Arollières', 'mairie@commune.example'), new Mailbox('Claire Tornier', 'claire@elus.example'));
	}
}
