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

/** Council folders reach people by shares. */
final class SharingCheck implements ISetupCheck {
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
		return $this->languages->get(Application::APP_ID)->t('Councils: sharing');
	}

	#[\Override]
	public function run(): SetupResult {
		if (!$this->settings->sharingDisabled()) {
			return SetupResult::success();
		}
		return SetupResult::error($this->languages->get(Application::APP_ID)->t('Sharing is switched off: councils cannot be created and their folders stay closed. Allow apps to use the share API in the sharing settings.'));
	}
}
