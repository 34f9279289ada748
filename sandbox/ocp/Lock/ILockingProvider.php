<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Lock;

interface ILockingProvider {
	public const LOCK_SHARED = 1;

	public const LOCK_EXCLUSIVE = 2;
}
