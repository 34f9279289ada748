<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\User;

use OCP\Group\ISubAdmin;
use OCP\IGroup;
use OCP\IGroupManager;
use OCP\IUser;

final class SubAdmin implements ISubAdmin {
	public function __construct(
		private readonly GroupRows $rows,
		private readonly IGroupManager $groups,
	) {
	}

	public function createSubAdmin(IUser $user, IGroup $group): void {
		$this->rows->link('group_admin', $group->getGID(), $user->getUID());
	}

	public function deleteSubAdmin(IUser $user, IGroup $group): void {
		$this->rows->unlink('group_admin', $group->getGID(), $user->getUID());
	}

	public function getSubAdminsGroups(IUser $user): array {
		$groups = [];
		foreach ($this->rows->administeredBy($user->getUID()) as $gid) {
			$groups[$gid] = $this->groups->get($gid);
		}
		return $groups;
	}

	public function isSubAdminOfGroup(IUser $user, IGroup $group): bool {
		return in_array($group->getGID(), $this->rows->administeredBy($user->getUID()), true);
	}

	public function isSubAdmin(IUser $user): bool {
		return $this->groups->isAdmin($user->getUID()) || $this->rows->administeredBy($user->getUID()) !== [];
	}

	public function isUserAccessible(IUser $subadmin, IUser $user): bool {
		if ($subadmin->getUID() === $user->getUID() || $this->groups->isAdmin($subadmin->getUID())) {
			return true;
		}
		return !$this->groups->isAdmin($user->getUID())
			&& array_intersect($this->rows->administeredBy($subadmin->getUID()), $this->groups->getUserGroupIds($user)) !== [];
	}
}
