<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Page;

use OCP\IL10N;
use Sandbox\Kernel\Apps;
use Sandbox\Kernel\Kernel;

/** Renders `templates/<name>.php` of an app, or of the host for `core`, with `$_` and `$l` as Nextcloud gives them. */
final class Template {
	public function __construct(
		private readonly Apps $apps,
	) {
	}

	/** @param array<string, mixed> $parameters */
	public function render(string $app, string $name, array $parameters): string {
		$directory = $app === 'core' ? dirname(__DIR__, 2) : (string)$this->apps->info($app)?->path;
		$file = $directory . '/templates/' . $name . '.php';
		if (!is_file($file)) {
			throw new \RuntimeException('template file not found: template:' . $name . ' templateRoot:' . $directory);
		}
		require_once __DIR__ . '/functions.php';
		$language = Kernel::instance()->get(\OCP\L10N\IFactory::class)->get($app);
		return self::include($file, $parameters, $language);
	}

	/** @param array<string, mixed> $_ */
	private static function include(string $file, array $_, IL10N $l): string {
		ob_start();
		try {
			include $file;
			return (string)ob_get_contents();
		} finally {
			ob_end_clean();
		}
	}
}
