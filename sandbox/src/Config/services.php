<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCP\Config\IUserConfig;
use OCP\IAppConfig;
use OCP\IConfig;
use Sandbox\Config\AppConfig;
use Sandbox\Config\Config;
use Sandbox\Config\UserConfig;
use function DI\autowire;
use function DI\get;

return [
	IAppConfig::class => get(AppConfig::class),
	IConfig::class => get(Config::class),
	IUserConfig::class => autowire(UserConfig::class),
];
