<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Listener;

use OCA\ConseilMunicipal\Calendar\EventUid;
use OCA\ConseilMunicipal\Reply\CalendarAnswers;
use OCP\Calendar\Events\CalendarObjectCreatedEvent;
use OCP\Calendar\Events\CalendarObjectUpdatedEvent;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;
use OCP\IUserSession;
use Psr\Container\ContainerInterface;
use Psr\Log\LoggerInterface;
use Throwable;

/**
 * Hears every change of every calendar of the instance: what has not the name of one of our meetings costs neither a query nor a service. Only
 * whoever owns the calendar answers by it, not somebody with whom it is shared.
 *
 * @template-implements IEventListener<Event>
 */
final class CalendarListener implements IEventListener {
	private const PRINCIPAL = 'principals/users/';

	public function __construct(
		private readonly ContainerInterface $services,
	) {
	}

	#[\Override]
	public function handle(Event $event): void {
		if (!$event instanceof CalendarObjectCreatedEvent && !$event instanceof CalendarObjectUpdatedEvent) {
			return;
		}
		$object = $event->getObjectData();
		$text = $object['calendardata'] ?? null;
		if (!is_string($text) || !is_string($object['uid'] ?? null) || EventUid::meetingOf($object['uid']) === null) {
			return;
		}
		$user = $this->services->get(IUserSession::class)->getUser();
		if ($user !== null && ($event->getCalendarData()['principaluri'] ?? null) === self::PRINCIPAL . $user->getUID()) {
			$this->take($text);
		}
	}

	/** Somebody’s own calendar is written whatever becomes of it here. */
	private function take(string $text): void {
		try {
			$this->services->get(CalendarAnswers::class)->heard($text);
		} catch (Throwable $failure) {
			$this->services->get(LoggerInterface::class)->warning('An answer in a calendar was not taken over', ['app' => 'conseil_municipal', 'exception' => $failure]);
		}
	}
}
