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

/** Under this setting service accounts have to belong to the groups of their council. */
final class OwnGroupsCheck implements ISetupCheck {
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
		return $this->languages->get(Application::APP_ID)->t('Councils: sharing within own groups only');
	}

	#[\Override]
	public function run(): SetupResult {
		if (!$this->settings->ownGroupsOnly()) {
			return SetupResult::success();
		}
		return SetupResult::info($this->languages->get(Application::APP_ID)->t('People may only share with their own groups. The service account of each council joins the groups of its council; groups that do not let themselves be changed (LDAP) or that are excluded cannot be used.'));
	}
}
