<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Files\Lock\ILock;
use OCP\Files\Lock\ILockManager;
use OCP\Files\Lock\LockContext;
use OCP\Files\Lock\NoLockProviderException;
use OCP\PreConditionNotMetException;

/** Nobody provides locks that people set by hand, as in Nextcloud without an app for it. */
final class NoFileLocks implements ILockManager {
	private ?LockContext $scope = null;

	public function isLockProviderAvailable(): bool {
		return false;
	}

	public function runInScope(LockContext $lock, callable $callback): void {
		if ($this->scope !== null) {
			throw new PreConditionNotMetException('Could not obtain lock scope as already in use by ' . $this->scope->getOwner());
		}
		$this->scope = $lock;
		try {
			$callback();
		} finally {
			$this->scope = null;
		}
	}

	public function getLockInScope(): ?LockContext {
		return $this->scope;
	}

	public function getLocks(int $fileId): array {
		throw new NoLockProviderException('No lock provider available');
	}

	public function lock(LockContext $lockInfo): ILock {
		throw new NoLockProviderException('No lock provider available');
	}

	public function unlock(LockContext $lockInfo): void {
		throw new NoLockProviderException('No lock provider available');
	}
}
