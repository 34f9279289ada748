<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\AppFramework;

use Sandbox\Kernel\Kernel;
use Sandbox\Unsupported;

class App {
	private string $appName;

	public function __construct(string $appName, array $urlParams = []) {
		if ($urlParams !== []) {
			throw Unsupported::argument(__METHOD__, 'urlParams', $urlParams);
		}
		$this->appName = $appName;
	}

	public function getContainer(): IAppContainer {
		return Kernel::instance()->apps()->container($this->appName);
	}
}
