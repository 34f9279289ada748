<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Settings;

use OCA\ConseilMunicipal\AppInfo\Application;
use OCP\IURLGenerator;
use OCP\L10N\IFactory;
use OCP\Settings\IIconSection;

/** « Conseil municipal » in the administration settings. */
final class AdminSection implements IIconSection {
	private const PRIORITY = 75;

	public function __construct(
		private readonly IFactory $languages,
		private readonly IURLGenerator $urls,
	) {
	}

	#[\Override]
	public function getID(): string {
		return Application::APP_ID;
	}

	#[\Override]
	public function getName(): string {
		return $this->languages->get(Application::APP_ID)->t('Municipal council');
	}

	#[\Override]
	public function getPriority(): int {
		return self::PRIORITY;
	}

	#[\Override]
	public function getIcon(): string {
		return $this->urls->imagePath(Application::APP_ID, 'app-dark.svg');
	}
}
