<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Files\Lock;

interface ILockProvider {
	/** @return list<ILock> */
	public function getLocks(int $fileId): array;

	public function lock(LockContext $lockInfo): ILock;

	public function unlock(LockContext $lockInfo): void;
}
