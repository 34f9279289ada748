<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\FilesLock\Service;

use OCP\Files\Lock\ILock;

/** Nothing here makes one: the app is absent, as in a Nextcloud without it. */
abstract class LockService {
	/** @return array<int, ILock|false> */
	abstract public function getLockForNodeIds(array $nodeIds): array;
}
