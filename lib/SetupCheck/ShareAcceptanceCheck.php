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

/** With this setting a share stays closed until it is accepted. */
final class ShareAcceptanceCheck implements ISetupCheck {
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
		return $this->languages->get(Application::APP_ID)->t('Councils: acceptance of shares');
	}

	#[\Override]
	public function run(): SetupResult {
		if (!$this->settings->acceptanceRequired()) {
			return SetupResult::success();
		}
		return SetupResult::info($this->languages->get(Application::APP_ID)->t('Everybody has to accept a share before it opens. The app accepts the folders of a council in the place of its people; those who join a group see them after the next run of background jobs.'));
	}
}
