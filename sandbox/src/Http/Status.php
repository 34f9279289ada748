<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

/** What `/status.php` says: a sync client reads it first. */
final class Status {
	/** The Nextcloud release whose behaviour the sandbox imitates. */
	public const VERSION = [34, 0, 1, 2];

	/** @return array<string, mixed> */
	public static function values(): array {
		return [
			'installed' => true,
			'maintenance' => false,
			'needsDbUpgrade' => false,
			'version' => implode('.', self::VERSION),
			'versionstring' => implode('.', array_slice(self::VERSION, 0, 3)),
			'edition' => '',
			'productname' => 'Nextcloud',
			'extendedSupport' => false,
		];
	}
}
