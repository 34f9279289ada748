<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

/** The nonce of this page's scripts. */
final class Nonce {
	public readonly string $value;

	public function __construct() {
		$this->value = base64_encode(random_bytes(24));
	}
}
