<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\Fixture\Notification;

use OCP\L10N\IFactory;
use OCP\Notification\INotification;
use OCP\Notification\INotifier;
use OCP\Notification\UnknownNotificationException;

final class Notifier implements INotifier {
	public function __construct(
		private readonly IFactory $languages,
	) {
	}

	public function getID(): string {
		return 'fixture';
	}

	public function getName(): string {
		return 'Fixture';
	}

	public function prepare(INotification $notification, string $languageCode): INotification {
		if ($notification->getApp() !== 'fixture') {
			throw new UnknownNotificationException();
		}
		return $notification->setParsedSubject($this->languages->get('fixture', $languageCode)->t('Hello %s', $notification->getSubjectParameters()));
	}
}
