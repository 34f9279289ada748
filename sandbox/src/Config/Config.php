<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Config;

use OCP\IConfig;

final class Config implements IConfig {
	public function __construct(
		private readonly SystemConfig $system,
	) {
	}

	public function getSystemValue($key, $default = '') {
		return $this->system->get($key, $default);
	}

	public function getSystemValueBool(string $key, bool $default = false): bool {
		return (bool)$this->system->get($key, $default);
	}

	public function getSystemValueInt(string $key, int $default = 0): int {
		return (int)$this->system->get($key, $default);
	}

	public function getSystemValueString(string $key, string $default = ''): string {
		return (string)$this->system->get($key, $default);
	}
}
