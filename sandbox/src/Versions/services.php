<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCA\Files_Versions\Versions\IVersionManager;
use Sandbox\Versions\VersionManager;
use function DI\get;

return [
	IVersionManager::class => get(VersionManager::class),
];
