<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Kernel;

use OCP\App\AppPathNotFoundException;
use OCP\App\IAppManager;

final class AppManager implements IAppManager {
	/** Apps of Nextcloud whose part the host itself plays. */
	private const BUILT_IN = ['dav', 'files', 'files_sharing', 'files_versions', 'files_trashbin', 'dashboard', 'notifications', 'settings'];

	public function __construct(
		private readonly Apps $apps,
	) {
	}

	public function isEnabledForUser($appId, $user = null) {
		return $this->isEnabledForAnyone($appId);
	}

	public function isEnabledForAnyone(string $appId): bool {
		return in_array($appId, self::BUILT_IN, true) || $this->apps->isEnabled($appId);
	}

	public function getAppVersion(string $appId, bool $useCache = true): string {
		return $this->apps->info($appId)?->version() ?? '0';
	}

	public function getAppPath(string $appId, bool $ignoreCache = false): string {
		return $this->apps->info($appId)?->path ?? throw new AppPathNotFoundException('Could not find path for ' . $appId);
	}

	public function getAppWebPath(string $appId): string {
		return $this->apps->info($appId) === null ? throw new AppPathNotFoundException('Could not find web path for ' . $appId) : '/apps/' . $appId;
	}
}
