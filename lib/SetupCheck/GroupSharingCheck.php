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

/** Council folders are shared with groups. */
final class GroupSharingCheck implements ISetupCheck {
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
		return $this->languages->get(Application::APP_ID)->t('Councils: sharing with groups');
	}

	#[\Override]
	public function run(): SetupResult {
		if (!$this->settings->groupSharingDisabled()) {
			return SetupResult::success();
		}
		return SetupResult::error($this->languages->get(Application::APP_ID)->t('Sharing with groups is switched off: councils cannot be created and their folders stay closed. Allow sharing with groups in the sharing settings.'));
	}
}
