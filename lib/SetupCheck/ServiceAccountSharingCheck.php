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

/** Service accounts share the council folders and belong to no group. */
final class ServiceAccountSharingCheck implements ISetupCheck {
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
		return $this->languages->get(Application::APP_ID)->t('Councils: sharing by service accounts');
	}

	#[\Override]
	public function run(): SetupResult {
		if (!$this->settings->sharingForChosenGroupsOnly()) {
			return SetupResult::success();
		}
		return SetupResult::error($this->languages->get(Application::APP_ID)->t('Only members of chosen groups may share. The service accounts of councils belong to no group: they cannot share the folders. Allow sharing for everyone, or exclude groups instead of choosing them.'));
	}
}
