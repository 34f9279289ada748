<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http\Middleware;

use OCP\AppFramework\Controller;
use OCP\AppFramework\Http\Attribute\PasswordConfirmationRequired;
use OCP\AppFramework\Middleware;
use OCP\IRequest;
use Sandbox\Http\SecurityRefusal;
use Sandbox\Session\UserSession;
use Sandbox\User\UserManager;

final class PasswordConfirmationMiddleware extends Middleware {
	/** 30 minutes, and 15 seconds of grace. */
	private const WINDOW = 30 * 60 + 15;

	public function __construct(
		private readonly IRequest $request,
		private readonly UserSession $session,
		private readonly UserManager $users,
	) {
	}

	public function beforeController(Controller $controller, string $methodName) {
		$attribute = (new \ReflectionMethod($controller, $methodName))->getAttributes(PasswordConfirmationRequired::class)[0] ?? null;
		if ($attribute === null) {
			return;
		}
		if ($attribute->newInstance()->getStrict()) {
			$this->checkHeader();
			return;
		}
		if ($this->session->confirmedAt() < time() - self::WINDOW) {
			throw SecurityRefusal::notConfirmed();
		}
	}

	private function checkHeader(): void {
		$header = $this->request->getHeader('Authorization');
		if (stripos($header, 'basic ') !== 0) {
			throw SecurityRefusal::notConfirmed('Required authorization header missing');
		}
		$password = explode(':', (string)base64_decode(substr($header, 6)), 2)[1] ?? '';
		if ($this->users->authenticate((string)$this->session->getUser()?->getUID(), $password) === null) {
			throw SecurityRefusal::notConfirmed();
		}
	}
}
