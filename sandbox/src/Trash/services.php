<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCA\Files_Trashbin\Trash\ITrashManager;
use Sandbox\Trash\TrashManager;
use function DI\get;

return [
	ITrashManager::class => get(TrashManager::class),
];
