<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

use OCP\AppFramework\Http\Response;
use OCP\IUserSession;
use Sandbox\Kernel\Kernel;

/** Headers that every response carries unless it sets its own. */
final class StandardHeaders {
	public const NO_CACHE = 'no-cache, no-store, must-revalidate';

	/** @return array<string, string> */
	public static function of(Response $response): array {
		$kernel = Kernel::instance();
		$headers = [
			'X-Request-Id' => $kernel->get(RequestId::class)->value,
			'Cache-Control' => self::NO_CACHE,
			'Content-Security-Policy' => $response->getContentSecurityPolicy()->buildPolicy(),
			'X-Robots-Tag' => 'noindex, nofollow',
		];
		if ($response->getLastModified() !== null) {
			$headers['Last-Modified'] = self::date($response->getLastModified()->getTimestamp());
		}
		if ($response->getETag() !== null) {
			$headers['ETag'] = '"' . $response->getETag() . '"';
		}
		$user = $kernel->get(IUserSession::class)->getUser();
		if ($user !== null) {
			$headers['X-User-Id'] = $user->getUID();
		}
		return $headers;
	}

	public static function date(int $timestamp): string {
		return gmdate('D, d M Y H:i:s', $timestamp) . ' GMT';
	}
}
