<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use Sandbox\Config\Command;

return [
	Command\DeleteAppConfig::class,
	Command\DeleteSystemConfig::class,
	Command\GetAppConfig::class,
	Command\GetSystemConfig::class,
	Command\SetAppConfig::class,
	Command\SetSystemConfig::class,
];
