<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity\Stream;

use OCA\ConseilMunicipal\AppInfo\Application;
use OCP\Activity\ActivitySettings;
use OCP\IL10N;

/** One switch in the person’s settings, for the stream only: e-mails are those of our digest, notifications those that name the person. */
final class CouncilSetting extends ActivitySettings {
	public function __construct(
		private readonly IL10N $l,
	) {
	}

	#[\Override]
	public function getIdentifier(): string {
		return Application::APP_ID;
	}

	#[\Override]
	public function getName(): string {
		return $this->l->t('What happens to the meetings of your councils');
	}

	#[\Override]
	public function getGroupIdentifier(): string {
		return Application::APP_ID;
	}

	#[\Override]
	public function getGroupName(): string {
		return $this->l->t('Municipal council');
	}

	#[\Override]
	public function getPriority(): int {
		return 60;
	}

	#[\Override]
	public function canChangeStream(): bool {
		return true;
	}

	#[\Override]
	public function canChangeMail(): bool {
		return false;
	}

	#[\Override]
	public function canChangeNotification(): bool {
		return false;
	}
}
