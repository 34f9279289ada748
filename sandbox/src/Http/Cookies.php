<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

use Sandbox\Config\SystemConfig;

/** Names of the session's cookies and the same-site rule: a request that carries a session must carry both proofs too. */
final class Cookies {
	public const LAX = 'nc_sameSiteCookielax';
	public const STRICT = 'nc_sameSiteCookiestrict';

	public function __construct(
		private readonly SystemConfig $config,
	) {
	}

	public function sessionName(): string {
		return (string)$this->config->get('instanceid', 'sandbox');
	}

	public function areStrict(bool $isApiRequest): bool {
		if ($isApiRequest || !isset($_COOKIE[$this->sessionName()])) {
			return true;
		}
		return ($_COOKIE[self::STRICT] ?? '') === 'true' && ($_COOKIE[self::LAX] ?? '') === 'true';
	}

	public function sendProofs(): void {
		foreach ([self::LAX => 'lax', self::STRICT => 'strict'] as $name => $sameSite) {
			if (($_COOKIE[$name] ?? '') !== 'true') {
				setcookie($name, 'true', ['expires' => strtotime('2100-12-31 23:59:59 UTC'), 'path' => '/', 'httponly' => true, 'samesite' => ucfirst($sameSite)]);
			}
		}
	}
}
