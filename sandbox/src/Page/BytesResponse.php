<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Page;

use OCP\AppFramework\Http\Response;

final class BytesResponse extends Response {
	public function __construct(
		private readonly string $bytes,
		string $type,
	) {
		parent::__construct(headers: ['Content-Type' => $type, 'Content-Security-Policy' => "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups"]);
	}

	public function render() {
		return $this->bytes;
	}
}
