<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Files\Lock;

interface ILock {
	public const TYPE_USER = 0;

	public const TYPE_APP = 1;

	public const TYPE_TOKEN = 2;

	public const LOCK_EXCLUSIVE = 1;

	public const LOCK_SHARED = 2;

	public const LOCK_DEPTH_ZERO = 0;

	public const LOCK_DEPTH_INFINITE = -1;

	public function getType(): int;

	public function getOwner(): string;

	public function getFileId(): int;

	public function getTimeout(): int;

	public function getCreatedAt(): int;

	public function getToken(): string;

	public function getDepth(): int;

	public function getScope(): int;
}
