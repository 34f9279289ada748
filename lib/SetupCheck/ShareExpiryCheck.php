<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\SetupCheck;

use OCA\ConseilMunicipal\AppInfo\Application;
use OCA\ConseilMunicipal\Storage\SharingSettings;
use OCP\L10N\IFactory;
use OCP\SetupCheck\ISetupCheck;
use OCP\SetupCheck\SetupResult;

/** An enforced end date closes council folders unless the daily check runs. */
final class ShareExpiryCheck implements ISetupCheck {
	public function __construct(
		private readonly IFactory $languages,
		private readonly SharingSettings $settings,
	) {
	}

	#[\Override]
	public function getCategory(): string {
		return 'sharing';
	}

	#[\Override]
	public function getName(): string {
		return $this->languages->get(Application::APP_ID)->t('Councils: end date of shares');
	}

	#[\Override]
	public function run(): SetupResult {
		if (!$this->settings->expiryEnforced()) {
			return SetupResult::success();
		}
		return SetupResult::warning($this->languages->get(Application::APP_ID)->t('Every share gets an end date. The daily check of the councils moves it on, as long as background jobs run; it is safer not to enforce an end date for internal shares.'));
	}
}
