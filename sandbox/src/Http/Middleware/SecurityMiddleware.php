<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http\Middleware;

use OCP\AppFramework\Controller;
use OCP\AppFramework\Http\Attribute\AuthorizedAdminSetting;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\Attribute\PublicPage;
use OCP\AppFramework\Http\Attribute\SubAdminRequired;
use OCP\AppFramework\Http\JSONResponse;
use OCP\AppFramework\Http\RedirectResponse;
use OCP\AppFramework\Http\TemplateResponse;
use OCP\AppFramework\Middleware;
use OCP\AppFramework\OCSController;
use OCP\Group\ISubAdmin;
use OCP\IGroupManager;
use OCP\IRequest;
use OCP\IURLGenerator;
use OCP\IUser;
use OCP\IUserSession;
use Sandbox\Http\SecurityRefusal;
use Sandbox\Settings\Delegations;

/** Who may call an action: administrators only, unless its attributes say otherwise; and only from our own pages. */
final class SecurityMiddleware extends Middleware {
	public function __construct(
		private readonly IRequest $request,
		private readonly IUserSession $session,
		private readonly IGroupManager $groups,
		private readonly ISubAdmin $subAdmins,
		private readonly Delegations $delegations,
		private readonly IURLGenerator $urls,
	) {
	}

	public function beforeController(Controller $controller, string $methodName) {
		$method = new \ReflectionMethod($controller, $methodName);
		if (!self::has($method, PublicPage::class)) {
			$user = $this->session->isLoggedIn() ? $this->session->getUser() : throw SecurityRefusal::notLoggedIn();
			$this->checkRank($method, $user);
		}
		if (self::has($method, NoCSRFRequired::class) || $this->request->passesCSRFCheck()) {
			return;
		}
		if (!$controller instanceof OCSController || !$this->isApiRequest()) {
			throw SecurityRefusal::crossSite();
		}
	}

	public function afterException(Controller $controller, string $methodName, \Exception $exception) {
		if (!$exception instanceof SecurityRefusal) {
			throw $exception;
		}
		$response = $this->response($exception);
		if ($exception->needsConfirmation) {
			$response->addHeader('X-NC-Auth-NotConfirmed', 'true');
		}
		return $response;
	}

	private function response(SecurityRefusal $refusal): JSONResponse|RedirectResponse|TemplateResponse {
		if (stripos($this->request->getHeader('Accept'), 'html') === false) {
			return new JSONResponse(['message' => $refusal->getMessage()], $refusal->getCode());
		}
		if ($refusal->needsLogin) {
			return new RedirectResponse($this->urls->linkToRoute('core.login.showLoginForm', ['redirect_url' => $this->request->getRequestUri()]));
		}
		return new TemplateResponse('core', 'refused', ['message' => $refusal->getMessage()], TemplateResponse::RENDER_AS_GUEST, $refusal->getCode());
	}

	private function checkRank(\ReflectionMethod $method, IUser $user): void {
		$isAdmin = $this->groups->isAdmin(...);
		$settings = array_map(static fn (\ReflectionAttribute $attribute) => $attribute->newInstance()->getSettings(), $method->getAttributes(AuthorizedAdminSetting::class));
		$subAdmins = self::has($method, SubAdminRequired::class);
		if ($settings !== []) {
			if ($isAdmin($user->getUID()) || ($subAdmins && $this->subAdmins->isSubAdmin($user)) || $this->delegations->allows($user, $settings)) {
				return;
			}
			throw SecurityRefusal::forbidden('Logged in account must be an admin, a sub admin or gotten special right to access this setting');
		}
		if ($subAdmins) {
			if ($this->subAdmins->isSubAdmin($user) || $isAdmin($user->getUID())) {
				return;
			}
			throw SecurityRefusal::forbidden('Logged in account must be an admin or sub admin');
		}
		if (!self::has($method, NoAdminRequired::class) && !$isAdmin($user->getUID())) {
			throw SecurityRefusal::forbidden('Logged in account must be an admin');
		}
	}

	private function isApiRequest(): bool {
		return $this->request->getHeader('OCS-APIRequest') === 'true' || str_starts_with($this->request->getHeader('Authorization'), 'Bearer ');
	}

	/** @param class-string $attribute */
	private static function has(\ReflectionMethod $method, string $attribute): bool {
		return $method->getAttributes($attribute) !== [];
	}
}
