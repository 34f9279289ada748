<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Lock;

class ManuallyLockedException extends LockedException {
	public function __construct(
		string $path,
		?\Exception $previous = null,
		?string $existingLock = null,
		private ?string $owner = null,
		private int $timeout = -1,
	) {
		parent::__construct($path, $previous, $existingLock);
	}

	public function getTimeout(): int {
		return $this->timeout;
	}

	public function getOwner(): ?string {
		return $this->owner;
	}
}
