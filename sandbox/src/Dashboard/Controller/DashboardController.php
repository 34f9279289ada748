<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Dashboard\Controller;

use OCP\AppFramework\Controller;
use OCP\AppFramework\Http\Attribute\FrontpageRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\TemplateResponse;
use OCP\Dashboard\IAPIWidgetV2;
use OCP\IRequest;
use OCP\IUserSession;
use Sandbox\Dashboard\Widgets;
use Sandbox\Http\RouteName;

/** A page with every widget: the app's own script fills those that register one, the others are listed. */
final class DashboardController extends Controller {
	public function __construct(
		IRequest $request,
		private readonly Widgets $widgets,
		private readonly IUserSession $session,
	) {
		parent::__construct('core', $request);
	}

	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[RouteName('dashboard.dashboard.index')]
	#[FrontpageRoute(verb: 'GET', url: '/apps/dashboard/')]
	public function index(): TemplateResponse {
		$panels = [];
		foreach ($this->widgets->all() as $widget) {
			$widget->load();
			$items = $widget instanceof IAPIWidgetV2 ? $widget->getItemsV2($this->session->getUser()->getUID())->jsonSerialize() : ['items' => [], 'emptyContentMessage' => ''];
			$panels[] = ['id' => $widget->getId(), 'title' => $widget->getTitle(), 'url' => (string)$widget->getUrl(), 'items' => $items['items'], 'empty' => $items['emptyContentMessage']];
		}
		return new TemplateResponse('core', 'dashboard', ['pageTitle' => 'Dashboard', 'panels' => $panels]);
	}
}
