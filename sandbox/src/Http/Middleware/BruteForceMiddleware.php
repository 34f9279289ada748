<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http\Middleware;

use OCP\AppFramework\Controller;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\BruteForceProtection;
use OCP\AppFramework\Http\Response;
use OCP\AppFramework\Middleware;
use OCP\AppFramework\OCS\OCSException;
use OCP\AppFramework\OCSController;
use OCP\IRequest;
use Sandbox\Http\Attempts;
use Sandbox\Http\TooManyRequests;

/** Refuses an address after ten failures of an action in half an hour; there are no growing delays as in Nextcloud. */
final class BruteForceMiddleware extends Middleware {
	private const FAILURES = 10;
	private const PERIOD = 1800;

	public function __construct(
		private readonly IRequest $request,
		private readonly Attempts $attempts,
	) {
	}

	public function beforeController(Controller $controller, string $methodName) {
		foreach (self::protections($controller, $methodName) as $action) {
			if ($this->attempts->count('brute', $this->key($action), self::PERIOD) >= self::FAILURES) {
				throw new TooManyRequests('Reached maximum delay');
			}
		}
	}

	public function afterController(Controller $controller, string $methodName, Response $response) {
		if ($response->isThrottled()) {
			$only = $response->getThrottleMetadata()['action'] ?? null;
			foreach (self::protections($controller, $methodName) as $action) {
				if ($only === null || $only === $action) {
					$this->attempts->add('brute', $this->key($action));
				}
			}
		}
		return $response;
	}

	public function afterException(Controller $controller, string $methodName, \Exception $exception) {
		if (!$exception instanceof TooManyRequests) {
			throw $exception;
		}
		if ($controller instanceof OCSController && self::protections($controller, $methodName) !== []) {
			throw new OCSException($exception->getMessage(), Http::STATUS_TOO_MANY_REQUESTS);
		}
		return new Response(Http::STATUS_TOO_MANY_REQUESTS);
	}

	private function key(string $action): string {
		return $action . '|' . $this->request->getRemoteAddress();
	}

	/** @return list<string> actions */
	private static function protections(Controller $controller, string $methodName): array {
		$attributes = (new \ReflectionMethod($controller, $methodName))->getAttributes(BruteForceProtection::class);
		return array_map(static fn (\ReflectionAttribute $attribute) => $attribute->newInstance()->getAction(), $attributes);
	}
}
