<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Notification;

use OCP\Notification\AlreadyProcessedException;
use OCP\Notification\IManager;
use OCP\Notification\IncompleteNotificationException;
use OCP\Notification\IncompleteParsedNotificationException;
use OCP\Notification\INotification;
use OCP\Notification\INotifier;
use OCP\Notification\IPreloadableNotifier;
use OCP\Notification\NotificationPreloadReason;
use OCP\Notification\UnknownNotificationException;
use Sandbox\Kernel\Apps;

/** Keeps notifications until they are read; the apps' notifiers turn them into text. */
final class Manager implements IManager {
	private bool $deferred = false;

	public function __construct(
		private readonly NotificationRows $rows,
		private readonly Apps $apps,
	) {
	}

	public function createNotification(): INotification {
		return new Notification();
	}

	public function notify(INotification $notification): void {
		if (!$notification->isValid()) {
			throw new IncompleteNotificationException('The given notification is invalid');
		}
		$this->rows->add($notification);
	}

	public function markProcessed(INotification $notification): void {
		$this->rows->delete($notification);
	}

	public function getCount(INotification $notification): int {
		return count($this->rows->find($notification));
	}

	public function hasNotifiers(): bool {
		return $this->notifiers() !== [];
	}

	/** Only what is pushed to phones waits for {@see flush()}, and nothing is pushed here. */
	public function defer(): bool {
		$first = !$this->deferred;
		$this->deferred = true;
		return $first;
	}

	public function flush(): void {
		$this->deferred = false;
	}

	public function isFairUseOfFreePushService(): bool {
		return true;
	}

	public function getID(): string {
		return 'core';
	}

	public function getName(): string {
		return 'core';
	}

	public function preloadDataForParsing(array $notifications, string $languageCode, NotificationPreloadReason $reason): void {
		foreach ($this->notifiers() as $notifier) {
			if ($notifier instanceof IPreloadableNotifier) {
				$notifier->preloadDataForParsing($notifications, $languageCode, $reason);
			}
		}
	}

	public function prepare(INotification $notification, string $languageCode): INotification {
		foreach ($this->notifiers() as $notifier) {
			try {
				$notification = $notifier->prepare($notification, $languageCode);
			} catch (AlreadyProcessedException $processed) {
				$this->markProcessed($notification);
				throw $processed;
			} catch (UnknownNotificationException) {
				continue;
			}
			if (!$notification->isValidParsed()) {
				throw new IncompleteParsedNotificationException();
			}
		}
		if (!$notification->isValidParsed()) {
			throw new IncompleteParsedNotificationException();
		}
		return $notification;
	}

	/** @return list<INotifier> */
	private function notifiers(): array {
		$notifiers = [];
		foreach ($this->apps->registrations() as $app => $registrations) {
			foreach ($registrations->notifiers as $class) {
				$notifiers[] = $this->apps->container($app)->get($class);
			}
		}
		return $notifiers;
	}
}
