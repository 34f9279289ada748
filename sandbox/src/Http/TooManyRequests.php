<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

use OCP\AppFramework\Http;

final class TooManyRequests extends \Exception {
	public function __construct(string $message) {
		parent::__construct($message, Http::STATUS_TOO_MANY_REQUESTS);
	}
}
