<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

use OCP\AppFramework\Middleware as AppMiddleware;
use Sandbox\Kernel\Kernel;

/** The chain around an action: the host's middlewares in Nextcloud's order, then those the apps registered. */
final class Middlewares {
	private const HOST = [
		Middleware\NotModifiedMiddleware::class,
		Middleware\OcsMiddleware::class,
		Middleware\SecurityMiddleware::class,
		Middleware\ContentSecurityMiddleware::class,
		Middleware\PasswordConfirmationMiddleware::class,
		Middleware\BruteForceMiddleware::class,
		Middleware\RateLimitMiddleware::class,
		Middleware\AdditionalScriptsMiddleware::class,
	];

	/** @return list<AppMiddleware> */
	public static function of(string $app): array {
		$kernel = Kernel::instance();
		$chain = array_map($kernel->get(...), self::HOST);
		foreach ($kernel->apps()->registrations() as $owner => $registrations) {
			foreach ($registrations->middlewares as [$class, $global]) {
				if ($owner === $app || $global) {
					$chain[] = $kernel->apps()->container($owner)->get($class);
				}
			}
		}
		return $chain;
	}
}
