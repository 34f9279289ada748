<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use Sandbox\User\Command;

return [
	Command\AddAppPassword::class,
	Command\AddGroup::class,
	Command\AddToGroup::class,
	Command\AddUser::class,
	Command\DeleteGroup::class,
	Command\DeleteUser::class,
	Command\DisableUser::class,
	Command\EnableUser::class,
	Command\ListGroups::class,
	Command\ListUsers::class,
	Command\RemoveFromGroup::class,
	Command\UserSetting::class,
];
