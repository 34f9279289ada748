<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Config;

use OCP\AppFramework\Services\IAppConfig;
use OCP\IAppConfig as IGlobalAppConfig;

final class AppScopedConfig implements IAppConfig {
	public function __construct(
		private readonly IGlobalAppConfig $config,
		private readonly string $app,
	) {
	}

	public function hasAppKey(string $key, ?bool $lazy = false): bool {
		return $this->config->hasKey($this->app, $key, $lazy);
	}

	public function setAppValueString(string $key, string $value, bool $lazy = false, bool $sensitive = false): bool {
		return $this->config->setValueString($this->app, $key, $value, $lazy, $sensitive);
	}

	public function setAppValueInt(string $key, int $value, bool $lazy = false, bool $sensitive = false): bool {
		return $this->config->setValueInt($this->app, $key, $value, $lazy, $sensitive);
	}

	public function setAppValueBool(string $key, bool $value, bool $lazy = false): bool {
		return $this->config->setValueBool($this->app, $key, $value, $lazy);
	}

	public function setAppValueArray(string $key, array $value, bool $lazy = false, bool $sensitive = false): bool {
		return $this->config->setValueArray($this->app, $key, $value, $lazy, $sensitive);
	}

	public function getAppValueString(string $key, string $default = '', bool $lazy = false): string {
		return $this->config->getValueString($this->app, $key, $default, $lazy);
	}

	public function getAppValueInt(string $key, int $default = 0, bool $lazy = false): int {
		return $this->config->getValueInt($this->app, $key, $default, $lazy);
	}

	public function getAppValueBool(string $key, bool $default = false, bool $lazy = false): bool {
		return $this->config->getValueBool($this->app, $key, $default, $lazy);
	}

	public function getAppValueArray(string $key, array $default = [], bool $lazy = false): array {
		return $this->config->getValueArray($this->app, $key, $default, $lazy);
	}

	public function deleteAppValue(string $key): void {
		$this->config->deleteKey($this->app, $key);
	}
}
