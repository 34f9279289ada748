<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP;

use Sandbox\Kernel\Kernel;

final class Server {
	public static function get(string $serviceName) {
		$kernel = Kernel::instance();
		$app = $kernel->apps()->containerOfClass($serviceName);
		return ($app ?? $kernel->server())->get($serviceName);
	}
}
