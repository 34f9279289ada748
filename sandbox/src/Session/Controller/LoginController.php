<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Session\Controller;

use OCP\AppFramework\Controller;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\BruteForceProtection;
use OCP\AppFramework\Http\Attribute\FrontpageRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\Attribute\PublicPage;
use OCP\AppFramework\Http\JSONResponse;
use OCP\AppFramework\Http\RedirectResponse;
use OCP\AppFramework\Http\Response;
use OCP\AppFramework\Http\TemplateResponse;
use OCP\IRequest;
use OCP\IURLGenerator;
use Sandbox\Http\HomePage;
use Sandbox\Session\CsrfToken;
use Sandbox\Session\UserSession;
use Sandbox\User\UserManager;

final class LoginController extends Controller {
	public function __construct(
		IRequest $request,
		private readonly UserManager $users,
		private readonly UserSession $session,
		private readonly CsrfToken $token,
		private readonly IURLGenerator $urls,
		private readonly HomePage $home,
	) {
		parent::__construct('core', $request);
	}

	#[PublicPage]
	#[NoCSRFRequired]
	#[FrontpageRoute(verb: 'GET', url: '/login')]
	public function showLoginForm(?string $user = null, ?string $redirect_url = null): Response {
		if ($this->session->isLoggedIn()) {
			return new RedirectResponse($this->target($redirect_url));
		}
		return new TemplateResponse('core', 'login', ['user' => $user ?? '', 'redirect' => $redirect_url ?? '', 'failed' => $user !== null], TemplateResponse::RENDER_AS_GUEST);
	}

	#[PublicPage]
	#[BruteForceProtection(action: 'login')]
	#[FrontpageRoute(verb: 'POST', url: '/login')]
	public function tryLogin(string $user = '', string $password = '', ?string $redirect_url = null): Response {
		$account = $this->users->authenticate(trim($user), $password);
		if ($account === null) {
			$response = new RedirectResponse($this->urls->linkToRoute('core.login.showLoginForm', array_filter(['user' => $user, 'redirect_url' => $redirect_url])));
			$response->throttle(['user' => $user]);
			return $response;
		}
		$this->session->open($account);
		return new RedirectResponse($this->target($redirect_url));
	}

	#[NoAdminRequired]
	#[FrontpageRoute(verb: 'GET', url: '/logout')]
	public function logout(): RedirectResponse {
		$this->session->close();
		return new RedirectResponse($this->urls->linkToRoute('core.login.showLoginForm'));
	}

	#[NoAdminRequired]
	#[FrontpageRoute(verb: 'POST', url: '/login/confirm')]
	public function confirmPassword(string $password): JSONResponse {
		if ($this->users->authenticate($this->session->getUser()->getUID(), $password) === null) {
			return new JSONResponse([], Http::STATUS_FORBIDDEN);
		}
		$this->session->noteConfirmation();
		return new JSONResponse(['lastLogin' => $this->session->confirmedAt()]);
	}

	#[PublicPage]
	#[NoCSRFRequired]
	#[FrontpageRoute(verb: 'GET', url: '/csrftoken')]
	public function token(): JSONResponse {
		return new JSONResponse(['token' => $this->token->value()]);
	}

	/** A path of this host only. */
	private function target(?string $path): string {
		return $path !== null && preg_match('#^/(?![/\\\\])#', $path) === 1 ? $path : $this->home->path();
	}
}
