<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http\Middleware;

use OCP\AppFramework\Controller;
use OCP\AppFramework\Http\Events\BeforeTemplateRenderedEvent;
use OCP\AppFramework\Http\Response;
use OCP\AppFramework\Http\TemplateResponse;
use OCP\AppFramework\Middleware;
use OCP\EventDispatcher\IEventDispatcher;
use OCP\IUserSession;

/** Lets apps add scripts to pages of others. */
final class AdditionalScriptsMiddleware extends Middleware {
	public function __construct(
		private readonly IUserSession $session,
		private readonly IEventDispatcher $events,
	) {
	}

	public function afterController(Controller $controller, string $methodName, Response $response) {
		if ($response instanceof TemplateResponse) {
			$this->events->dispatchTyped(new BeforeTemplateRenderedEvent($this->session->isLoggedIn(), $response));
		}
		return $response;
	}
}
