<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\App;

interface IAppManager {
	public const BACKEND_CALDAV = 'caldav';

	public function getAppVersion(string $appId, bool $useCache = true): string;

	public function isEnabledForUser($appId, $user = null);

	public function isEnabledForAnyone(string $appId): bool;

	public function getAppPath(string $appId, bool $ignoreCache = false): string;

	public function getAppWebPath(string $appId): string;
}
