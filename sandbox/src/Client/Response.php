<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Client;

use OCP\Http\Client\IResponse;

final class Response implements IResponse {
	public function __construct(
		private readonly int $status,
		/** @var string|resource */
		private readonly mixed $body,
	) {
	}

	public function getBody() {
		return $this->body;
	}

	public function getStatusCode(): int {
		return $this->status;
	}
}
