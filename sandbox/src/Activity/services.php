<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCP\Activity\IManager;
use Sandbox\Activity\Manager;
use function DI\get;

return [
	IManager::class => get(Manager::class),
];
