<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Settings;

use OCP\IGroupManager;
use OCP\IUser;
use Sandbox\Config\SystemConfig;

/** Admin settings delegated to groups: the system value `delegated_settings`, settings class → group ids. */
final class Delegations {
	public function __construct(
		private readonly SystemConfig $config,
		private readonly IGroupManager $groups,
	) {
	}

	/** @param list<string> $settings classes, one of which must be delegated to a group of the user */
	public function allows(IUser $user, array $settings): bool {
		$delegated = $this->config->get('delegated_settings', []);
		foreach ($settings as $class) {
			if (array_intersect($delegated[ltrim($class, '\\')] ?? [], $this->groups->getUserGroupIds($user)) !== []) {
				return true;
			}
		}
		return false;
	}
}
