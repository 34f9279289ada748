<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http\Middleware;

use OCP\AppFramework\Controller;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\AnonRateLimit;
use OCP\AppFramework\Http\Attribute\ARateLimit;
use OCP\AppFramework\Http\Attribute\UserRateLimit;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\Http\TemplateResponse;
use OCP\AppFramework\Middleware;
use OCP\IRequest;
use OCP\IUserSession;
use Sandbox\Http\Attempts;
use Sandbox\Http\TooManyRequests;

final class RateLimitMiddleware extends Middleware {
	public function __construct(
		private readonly IRequest $request,
		private readonly IUserSession $session,
		private readonly Attempts $attempts,
	) {
	}

	public function beforeController(Controller $controller, string $methodName) {
		$method = new \ReflectionMethod($controller, $methodName);
		$name = $controller::class . '::' . $methodName;
		$ofUser = $this->session->isLoggedIn() ? self::limit($method, UserRateLimit::class) : null;
		if ($ofUser !== null) {
			$this->count($ofUser, $name, (string)$this->session->getUser()?->getUID());
			return;
		}
		$ofAnyone = self::limit($method, AnonRateLimit::class);
		if ($ofAnyone !== null) {
			$this->count($ofAnyone, $name, $this->request->getRemoteAddress());
		}
	}

	public function afterException(Controller $controller, string $methodName, \Exception $exception) {
		if (!$exception instanceof TooManyRequests) {
			throw $exception;
		}
		return stripos($this->request->getHeader('Accept'), 'html') === false
			? new DataResponse([], Http::STATUS_TOO_MANY_REQUESTS)
			: new TemplateResponse('core', 'refused', ['message' => 'There were too many requests from your network. Retry later or contact your administrator if this is an error.'], TemplateResponse::RENDER_AS_GUEST, Http::STATUS_TOO_MANY_REQUESTS);
	}

	private function count(ARateLimit $limit, string $name, string $who): void {
		if ($this->attempts->count('rate', $name . '|' . $who, $limit->getPeriod()) >= $limit->getLimit()) {
			throw new TooManyRequests('Rate limit exceeded');
		}
		$this->attempts->add('rate', $name . '|' . $who);
	}

	/** @param class-string<ARateLimit> $attribute */
	private static function limit(\ReflectionMethod $method, string $attribute): ?ARateLimit {
		$found = $method->getAttributes($attribute)[0] ?? null;
		return $found?->newInstance();
	}
}
