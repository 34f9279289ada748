<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

/** Which of Nextcloud's entry scripts a request addresses, and the path below it. */
final class Entry {
	private static ?self $current = null;

	public const INDEX = 'index.php';
	public const OCS_1 = 'ocs/v1.php';
	public const OCS_2 = 'ocs/v2.php';
	public const REMOTE = 'remote.php';
	public const STATUS = 'status.php';
	private const SCRIPTS = [self::OCS_1, self::OCS_2, self::REMOTE, self::STATUS, self::INDEX];

	private function __construct(
		/** One of the constants. */
		public readonly string $script,
		/** Decoded path below the script, with its leading slash. */
		public readonly string $path,
	) {
	}

	public static function current(): self {
		return self::$current ??= self::of((string)($_SERVER['REQUEST_URI'] ?? '/'));
	}

	public static function of(string $uri): self {
		$path = rawurldecode(explode('?', $uri, 2)[0]);
		foreach (self::SCRIPTS as $script) {
			if ($path === '/' . $script || str_starts_with($path, '/' . $script . '/')) {
				return new self($script, substr($path, strlen($script) + 1) ?: '/');
			}
		}
		return new self(self::INDEX, $path);
	}
}
