<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http\Middleware;

use OCP\AppFramework\Controller;
use OCP\AppFramework\Http\EmptyContentSecurityPolicy;
use OCP\AppFramework\Http\Response;
use OCP\AppFramework\Middleware;
use Sandbox\Http\Nonce;

/** Scripts run by nonce on every page that has a policy of its own. */
final class ContentSecurityMiddleware extends Middleware {
	public function __construct(
		private readonly Nonce $nonce,
	) {
	}

	public function afterController(Controller $controller, string $methodName, Response $response) {
		$policy = $response->getContentSecurityPolicy();
		if ($policy::class !== EmptyContentSecurityPolicy::class) {
			$policy->useJsNonce($this->nonce->value);
		}
		return $response;
	}
}
