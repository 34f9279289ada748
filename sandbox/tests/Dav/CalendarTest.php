<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Tests\Dav;

use OCP\Calendar\Events\CalendarObjectCreatedEvent;
use OCP\Calendar\Events\CalendarObjectUpdatedEvent;
use OCP\EventDispatcher\IEventDispatcher;
use Sandbox\Calendar\CalendarCollection;
use Sandbox\Calendar\CalendarEntry;
use Sandbox\Dav\DavError;

/** As much of CalDAV as somebody needs who puts an event into a calendar of his own. */
final class CalendarTest extends Served {
	private const EVENT = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//t\r\nBEGIN:VEVENT\r\nUID:one@example.org\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260101T180000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

	protected function setUp(): void {
		parent::setUp();
		$this->createUsers('elu', 'cm');
	}

	public function testAnEventIsPutIntoACalendarThatItsOwnerHasMade(): void {
		$put = fn (string $uid, string $path, string $event = self::EVENT): int => $this->ask($uid, 'PUT', '/calendars/' . $path, $event)->status;
		self::assertSame(404, $put('elu', 'elu/personal/a.ics'));
		self::assertSame([201, 405], [$this->ask('elu', 'MKCALENDAR', '/calendars/elu/personal')->status, $this->ask('elu', 'MKCALENDAR', '/calendars/elu/personal')->status]);
		self::assertSame([201, 204], [$put('elu', 'elu/personal/a.ics'), $put('elu', 'elu/personal/a.ics')]);
		self::assertSame(400, $put('elu', 'elu/personal/b.ics'), 'the same UID twice');
		self::assertSame(404, $put('cm', 'elu/personal/a.ics'));
		self::assertSame(501, $this->ask('elu', 'GET', '/calendars/elu/personal/a.ics')->status);
		self::assertSame(401, $this->ask(null, 'PUT', '/calendars/elu/personal/a.ics', self::EVENT)->status);
	}

	public function testWhatNextcloudRefusesIsRefused(): void {
		foreach (['', 'hello', str_replace("VERSION:2.0\r\n", "VERSION:2.0\r\nMETHOD:REQUEST\r\n", self::EVENT), str_replace('UID:one@example.org', 'SUMMARY:x', self::EVENT)] as $text) {
			try {
				CalendarEntry::of($text);
				self::fail($text);
			} catch (DavError $refusal) {
				self::assertSame(415, $refusal->status);
			}
		}
	}

	public function testListenersHearOfItWithOwnerAndText(): void {
		$heard = [];
		foreach ([CalendarObjectCreatedEvent::class, CalendarObjectUpdatedEvent::class] as $class) {
			$this->get(IEventDispatcher::class)->addListener($class, static function ($event) use (&$heard): void {
				$heard[] = [$event::class, $event->getCalendarData()['principaluri'], $event->getObjectData()['uid'], $event->getObjectData()['calendardata']];
			});
		}
		$store = new \ReflectionMethod(CalendarCollection::class, 'put');
		foreach ([1, 2] as $ignored) {
			$store->invoke($this->get(CalendarCollection::class), 'elu', ['id' => 1, 'uri' => 'personal'], 'a.ics', CalendarEntry::of(self::EVENT));
		}
		$said = ['principals/users/elu', 'one@example.org', self::EVENT];
		self::assertSame([[CalendarObjectCreatedEvent::class, ...$said], [CalendarObjectUpdatedEvent::class, ...$said]], $heard);
	}
}
