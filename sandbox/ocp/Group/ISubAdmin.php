<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Group;

use OCP\IGroup;
use OCP\IUser;

interface ISubAdmin {
	public function createSubAdmin(IUser $user, IGroup $group): void;

	public function deleteSubAdmin(IUser $user, IGroup $group): void;

	public function getSubAdminsGroups(IUser $user): array;

	public function isSubAdminOfGroup(IUser $user, IGroup $group): bool;

	public function isSubAdmin(IUser $user): bool;

	public function isUserAccessible(IUser $subadmin, IUser $user): bool;
}
