<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\AppInfo\Application;
use OCA\ConseilMunicipal\Council\CouncilPresenter;
use OCA\Viewer\Event\LoadViewer;
use OCP\AppFramework\Controller;
use OCP\AppFramework\Http\Attribute\FrontpageRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\TemplateResponse;
use OCP\AppFramework\Services\IInitialState;
use OCP\EventDispatcher\IEventDispatcher;
use OCP\IRequest;
use OCP\Util;

/** The page of the app; the browser finds its way from there. */
final class PageController extends Controller {
	/** Keeps the initial state within 20 KB; the rest comes from the API. */
	private const COUNCILS_IN_PAGE = 80;

	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Access $access,
		private readonly IInitialState $initialState,
		private readonly IEventDispatcher $events,
	) {
		parent::__construct($appName, $request);
	}

	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[FrontpageRoute(verb: 'GET', url: '/')]
	public function index(): TemplateResponse {
		$councils = array_map(CouncilPresenter::summary(...), array_slice($this->access->grants(), 0, self::COUNCILS_IN_PAGE));
		$this->initialState->provideInitialState('councils', $councils);
		if (class_exists(LoadViewer::class)) {
			$this->events->dispatchTyped(new LoadViewer());
		}
		Util::addScript(Application::APP_ID, Application::APP_ID . '-main');
		return new TemplateResponse(Application::APP_ID, 'index');
	}

	/** Deep links: a council, a meeting, an item. `r/` is for links that need no login ({@see PublicAnswerController}), whichever route is read first. */
	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[FrontpageRoute(verb: 'GET', url: '/{path}', requirements: ['path' => '(?!r/).+'])]
	public function deepLink(string $path): TemplateResponse {
		return $this->index();
	}
}
