<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Files\Lock;

use OCP\Lock\LockedException;

class OwnerLockedException extends LockedException {
	public function __construct(
		private ILock $lock,
	) {
		parent::__construct('', null, null, null);
	}

	public function getLock(): ILock {
		return $this->lock;
	}
}
