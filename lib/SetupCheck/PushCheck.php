<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\SetupCheck;

use OCA\ConseilMunicipal\AppInfo\Application;
use OCP\L10N\IFactory;
use OCP\Notification\IManager;
use OCP\SetupCheck\ISetupCheck;
use OCP\SetupCheck\SetupResult;

/** Above 1,000 accounts and without a subscription the server sends no push notification to phones at all. */
final class PushCheck implements ISetupCheck {
	public function __construct(
		private readonly IFactory $languages,
		private readonly IManager $notifications,
	) {
	}

	#[\Override]
	public function getCategory(): string {
		return 'system';
	}

	#[\Override]
	public function getName(): string {
		return $this->languages->get(Application::APP_ID)->t('Councils: push notifications');
	}

	#[\Override]
	public function run(): SetupResult {
		if ($this->notifications->isFairUseOfFreePushService()) {
			return SetupResult::success();
		}
		return SetupResult::info($this->languages->get(Application::APP_ID)->t('This server is above the fair use of the free push service: phones get no push notification. Councillors see what is new when they open their folder or the app.'));
	}
}
