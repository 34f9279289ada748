<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use Sandbox\Console;

return [
	Console\DisableApp::class,
	Console\EnableApp::class,
	Console\Install::class,
	Console\ListApps::class,
	Console\StatusCommand::class,
];
