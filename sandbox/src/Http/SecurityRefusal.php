<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

use OCP\AppFramework\Http;

/** Why a request may not reach its action; the code is the HTTP status. */
final class SecurityRefusal extends \Exception {
	private function __construct(
		string $message,
		int $status,
		public readonly bool $needsLogin = false,
		public readonly bool $needsConfirmation = false,
	) {
		parent::__construct($message, $status);
	}

	public static function notLoggedIn(): self {
		return new self('Current user is not logged in', Http::STATUS_UNAUTHORIZED, needsLogin: true);
	}

	public static function forbidden(string $message): self {
		return new self($message, Http::STATUS_FORBIDDEN);
	}

	public static function crossSite(): self {
		return new self('CSRF check failed', Http::STATUS_PRECONDITION_FAILED);
	}

	public static function notConfirmed(string $message = 'Password confirmation is required'): self {
		return new self($message, Http::STATUS_FORBIDDEN, needsConfirmation: true);
	}
}
