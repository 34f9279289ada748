<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Notification;

use OCP\IUser;
use OCP\L10N\IFactory;
use OCP\Notification\AlreadyProcessedException;
use OCP\Notification\IManager;
use OCP\Notification\IncompleteParsedNotificationException;
use OCP\Notification\INotification;
use OCP\Notification\NotificationPreloadReason;

/** The notifications of an account as it reads them. */
final class Prepared {
	public function __construct(
		private readonly IManager $manager,
		private readonly NotificationRows $rows,
		private readonly IFactory $languages,
	) {
	}

	/** @return array<int, INotification> by id, newest first */
	public function of(IUser $user): array {
		$language = $this->languages->getUserLanguage($user);
		$found = $this->rows->find($this->manager->createNotification()->setUser($user->getUID()));
		$this->manager->preloadDataForParsing(array_values($found), $language, NotificationPreloadReason::EndpointController);
		$prepared = [];
		foreach ($found as $id => $notification) {
			try {
				$prepared[$id] = $this->manager->prepare($notification, $language);
			} catch (AlreadyProcessedException|IncompleteParsedNotificationException) {
				continue;
			}
		}
		return $prepared;
	}
}
