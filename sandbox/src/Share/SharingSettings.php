<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Share;

use OCP\IAppConfig;
use OCP\IConfig;
use OCP\IGroupManager;
use OCP\IUserManager;
use Sandbox\Files\Rows;

/** The administrator's choices about sharing (`core` keys `shareapi_…`, system keys `sharing.…`) and each user's default acceptance. */
final class SharingSettings {
	public function __construct(
		private readonly IAppConfig $appConfig,
		private readonly IConfig $config,
		private readonly IGroupManager $groups,
		private readonly IUserManager $users,
		private readonly Rows $rows,
	) {
	}

	public function enabled(): bool {
		return $this->yes('shareapi_enabled', true);
	}

	public function groupSharing(): bool {
		return $this->yes('shareapi_allow_group_sharing', true);
	}

	public function ownGroupsOnly(): bool {
		return $this->yes('shareapi_only_share_with_group_members', false);
	}

	/** @return list<string> */
	public function ownGroupsOnlyExcluded(): array {
		if (!$this->ownGroupsOnly()) {
			return [];
		}
		return json_decode($this->appConfig->getValueString('core', 'shareapi_only_share_with_group_members_exclude_group_list', ''), true) ?? [];
	}

	public function internalExpiry(): bool {
		return $this->yes('shareapi_default_internal_expire_date', false);
	}

	public function internalExpiryEnforced(): bool {
		return $this->internalExpiry() && $this->yes('shareapi_enforce_internal_expire_date', false);
	}

	public function internalExpiryDays(): int {
		return (int)$this->appConfig->getValueString('core', 'shareapi_internal_expire_after_n_days', '7');
	}

	public function internalDefaultDays(): int {
		return min((int)$this->appConfig->getValueString('core', 'internal_defaultExpDays', (string)$this->internalExpiryDays()), $this->internalExpiryDays());
	}

	/** Whether the user belongs only to groups that may not share, or to none of those that may. */
	public function sharingDisabledForUser(?string $uid): bool {
		$mode = $this->appConfig->getValueString('core', 'shareapi_exclude_groups', 'no');
		$user = $uid === null || in_array($mode, ['no', ''], true) ? null : $this->users->get($uid);
		if ($user === null) {
			return false;
		}
		$listed = json_decode($this->appConfig->getValueString('core', 'shareapi_exclude_groups_list', '[]'), true) ?? [];
		$groups = $this->groups->getUserGroupIds($user);
		if ($mode === 'allow') {
			return array_intersect($groups, $listed) === [];
		}
		return $groups !== [] && array_diff($groups, $listed) === [];
	}

	/** Whether what this user receives appears without being accepted by hand. */
	public function acceptsByDefault(string $uid): bool {
		if ($this->config->getSystemValueBool('sharing.force_share_accept', false)) {
			return false;
		}
		$row = $this->rows->first('SELECT configvalue FROM `*PREFIX*preferences` WHERE userid = ? AND appid = ? AND configkey = ?', [$uid, 'files_sharing', 'default_accept']);
		$own = $row['configvalue'] ?? null;
		return $own === null ? !$this->config->getSystemValueBool('sharing.enable_share_accept', false) : $own === 'yes';
	}

	/** Folder of the recipient's home where shares appear, `/` or `/Shares`. */
	public function shareFolder(): string {
		return '/' . trim($this->config->getSystemValueString('share_folder', '/'), '/');
	}

	private function yes(string $key, bool $default): bool {
		return $this->appConfig->getValueString('core', $key, $default ? 'yes' : 'no') === 'yes';
	}
}
