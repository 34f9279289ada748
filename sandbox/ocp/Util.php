<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP;

use Sandbox\Config\SystemConfig;
use Sandbox\Kernel\Kernel;
use Sandbox\Page\Assets;
use Sandbox\Unsupported;

class Util {
	public static function getDefaultEmailAddress(string $user_part): string {
		$config = Kernel::instance()->get(SystemConfig::class);
		return $config->get('mail_from_address', $user_part) . '@' . $config->get('mail_domain', 'example.org');
	}

	public static function addStyle(string $application, ?string $file = null, bool $prepend = false): void {
		if ($file === null || $prepend) {
			throw new Unsupported('addStyle() without a file or prepended');
		}
		Kernel::instance()->get(Assets::class)->addStyle($application, $file);
	}

	public static function addInitScript(string $application, string $file): void {
		Kernel::instance()->get(Assets::class)->addInitScript($application, $file);
	}

	public static function addScript(string $application, ?string $file = null, string $afterAppId = 'core', bool $prepend = false): void {
		if ($file === null || $prepend || $afterAppId !== 'core') {
			throw new Unsupported('addScript() without a file, prepended or after another app');
		}
		Kernel::instance()->get(Assets::class)->addScript($application, $file);
	}
}
