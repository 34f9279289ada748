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

#[AsCommand('group:adduser', 'add a user to a group')]
final class AddToGroup extends GroupMembers {
	protected function change(IGroup $group, IUser $user): string {
		$group->addUser($user);
		return 'added';
	}
}
