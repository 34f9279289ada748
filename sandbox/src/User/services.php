<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCP\Group\ISubAdmin;
use OCP\IGroupManager;
use OCP\IUserManager;
use Sandbox\User\GroupManager;
use Sandbox\User\SubAdmin;
use Sandbox\User\UserManager;
use function DI\autowire;
use function DI\get;

return [
	IGroupManager::class => get(GroupManager::class),
	ISubAdmin::class => autowire(SubAdmin::class),
	IUserManager::class => get(UserManager::class),
];
