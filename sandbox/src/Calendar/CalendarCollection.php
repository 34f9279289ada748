<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Calendar;

use OCP\Calendar\Events\CalendarObjectCreatedEvent;
use OCP\Calendar\Events\CalendarObjectUpdatedEvent;
use OCP\EventDispatcher\IEventDispatcher;
use Sandbox\Dav\DavError;
use Sandbox\Dav\DavRequest;
use Sandbox\Files\Rows;

/** The calendars of whoever signs in: they are made, an event is put into one, and nothing else. */
final class CalendarCollection {
	public function __construct(
		private readonly Rows $rows,
		private readonly IEventDispatcher $dispatcher,
	) {
	}

	/** @param list<string> $segments below `/remote.php/dav/calendars/<uid>` */
	public function answer(DavRequest $request, string $owner, array $segments): void {
		$calendar = $this->rows->first('SELECT id, uri FROM `*PREFIX*calendars` WHERE owner = ? AND uri = ?', [$owner, $segments[0] ?? '']);
		match (true) {
			$request->method === 'MKCALENDAR' && count($segments) === 1 => $this->make($owner, $segments[0], $calendar !== null),
			$calendar === null => throw DavError::notFound('/calendars/' . implode('/', $segments)),
			$request->method === 'PUT' && count($segments) === 2 => $this->store($owner, $calendar, $segments[1], CalendarEntry::of($request->body())),
			default => throw DavError::notImplemented($request->method),
		};
	}

	private function make(string $owner, string $uri, bool $exists): void {
		if ($exists) {
			throw DavError::notAllowed('The resource you tried to create already exists');
		}
		$this->rows->insert('calendars', ['owner' => $owner, 'uri' => $uri]);
		http_response_code(201);
		header('Content-Length: 0');
	}

	/** @param array<string, mixed> $calendar */
	private function store(string $owner, array $calendar, string $uri, CalendarEntry $entry): void {
		$isNew = $this->put($owner, $calendar, $uri, $entry);
		http_response_code($isNew ? 201 : 204);
		header('Content-Length: 0');
	}

	/**
	 * Listeners hear it within the transaction, as in Nextcloud.
	 *
	 * @param array<string, mixed> $row
	 */
	private function put(string $owner, array $row, string $uri, CalendarEntry $entry): bool {
		return $this->rows->atomic(function () use ($owner, $row, $uri, $entry): bool {
			$id = (int)$row['id'];
			$known = $this->rows->first('SELECT uri FROM `*PREFIX*calendarobjects` WHERE calendarid = ? AND uid = ?', [$id, $entry->uid]);
			if ($known !== null && $known['uri'] !== $uri) {
				throw DavError::badRequest('Calendar object with uid already exists in this calendar collection.');
			}
			$isNew = $this->rows->update('calendarobjects', ['calendardata' => $entry->text, 'uid' => $entry->uid], 'calendarid = ? AND uri = ?', [$id, $uri]) === 0;
			if ($isNew) {
				$this->rows->insert('calendarobjects', ['calendarid' => $id, 'uri' => $uri, 'uid' => $entry->uid, 'calendardata' => $entry->text]);
			}
			$calendar = ['id' => $id, 'uri' => $row['uri'], 'principaluri' => 'principals/users/' . $owner];
			$object = ['uri' => $uri, 'uid' => $entry->uid, 'calendarid' => $id, 'calendardata' => $entry->text, 'component' => 'vevent'];
			$this->dispatcher->dispatchTyped($isNew ? new CalendarObjectCreatedEvent($id, $calendar, [], $object) : new CalendarObjectUpdatedEvent($id, $calendar, [], $object));
			return $isNew;
		});
	}
}
