<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use OCP\IAppConfig;
use OCP\IConfig;
use OCP\Share\IManager;

/** The settings of the instance that group shares depend on. */
final class SharingSettings {
	public function __construct(
		private readonly IManager $shares,
		private readonly IConfig $config,
		private readonly IAppConfig $appConfig,
	) {
	}

	public function sharingDisabled(): bool {
		return !$this->shares->shareApiEnabled();
	}

	public function groupSharingDisabled(): bool {
		return !$this->shares->allowGroupSharing();
	}

	/** People may only share with groups they belong to: service accounts then have to belong to the council’s groups. */
	public function ownGroupsOnly(): bool {
		return $this->shares->shareWithGroupMembersOnly();
	}

	/** Under « own groups only », groups that nobody may share with at all. */
	public function isExcludedGroup(string $gid): bool {
		return in_array($gid, $this->shares->shareWithGroupMembersOnlyExcludeGroupsList(), true);
	}

	/** Only members of chosen groups may share: service accounts belong to none. */
	public function sharingForChosenGroupsOnly(): bool {
		return $this->appConfig->getValueString('core', 'shareapi_exclude_groups', 'no') === 'allow';
	}

	public function sharingDisabledFor(string $uid): bool {
		return $this->shares->sharingDisabledForUser($uid);
	}

	public function expiryEnforced(): bool {
		return $this->shares->shareApiInternalDefaultExpireDateEnforced();
	}

	/** @return int days after which an enforced end date falls */
	public function expiryDays(): int {
		return $this->shares->shareApiInternalDefaultExpireDays();
	}

	/** A new share stays closed until each recipient accepts it. */
	public function acceptanceRequired(): bool {
		return $this->config->getSystemValueBool('sharing.force_share_accept', false)
			|| $this->config->getSystemValueBool('sharing.enable_share_accept', false);
	}
}
