<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Session;

use OCP\ISession;

/** The secret a page of this session carries and sends back with every change. */
final class CsrfToken {
	private const KEY = 'requesttoken';

	public function __construct(
		private readonly ISession $session,
	) {
	}

	public function value(): string {
		if (!$this->session->exists(self::KEY)) {
			$this->session->set(self::KEY, base64_encode(random_bytes(33)));
		}
		return $this->session->get(self::KEY);
	}

	public function isValid(string $token): bool {
		return $this->session->exists(self::KEY) && hash_equals((string)$this->session->get(self::KEY), $token);
	}
}
