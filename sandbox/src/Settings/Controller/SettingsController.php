<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Settings\Controller;

use OCP\AppFramework\Controller;
use OCP\AppFramework\Http\Attribute\FrontpageRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\TemplateResponse;
use OCP\IRequest;
use OCP\IUserSession;
use OCP\Settings\IIconSection;
use OCP\Settings\ISettings;
use Sandbox\Http\RouteName;
use Sandbox\Settings\SettingsPages;

final class SettingsController extends Controller {
	public function __construct(
		IRequest $request,
		private readonly SettingsPages $pages,
		private readonly IUserSession $session,
	) {
		parent::__construct('core', $request);
	}

	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[RouteName('settings.adminsettings.index')]
	#[FrontpageRoute(verb: 'GET', url: '/settings/admin/{section}', defaults: ['section' => ''])]
	public function administration(string $section): TemplateResponse {
		return $this->page('admin', $section);
	}

	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[RouteName('settings.personalsettings.index')]
	#[FrontpageRoute(verb: 'GET', url: '/settings/user/{section}', defaults: ['section' => ''])]
	public function personal(string $section): TemplateResponse {
		return $this->page('personal', $section);
	}

	private function page(string $type, string $section): TemplateResponse {
		$user = $this->session->getUser();
		$sections = $this->pages->sections($type, $user);
		$section = $section === '' && $sections !== [] ? $sections[0]->getID() : $section;
		$forms = array_map(static fn (ISettings $form) => $form->getForm()->render(), $this->pages->forms($type, $section, $user));
		return new TemplateResponse('core', 'settings', [
			'pageTitle' => 'Settings',
			'type' => $type === 'admin' ? 'admin' : 'user',
			'current' => $section,
			'sections' => array_map(static fn (IIconSection $entry) => ['id' => $entry->getID(), 'name' => $entry->getName()], $sections),
			'forms' => $forms,
		]);
	}
}
