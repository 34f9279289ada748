<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\User\Command;

use OCP\IGroup;
use OCP\IUser;
use Symfony\Component\Console\Attribute\AsCommand;

#[AsCommand('group:removeuser', 'remove a user from a group')]
final class RemoveFromGroup extends GroupMembers {
	protected function change(IGroup $group, IUser $user): string {
		$group->removeUser($user);
		return 'removed';
	}
}
