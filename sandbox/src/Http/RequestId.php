<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

/** Twenty letters and digits that name this request in the logs and in the header `X-Request-Id`. */
final class RequestId {
	public readonly string $value;

	public function __construct() {
		$this->value = substr(strtr(base64_encode(random_bytes(24)), '+/', 'xy'), 0, 20);
	}
}
