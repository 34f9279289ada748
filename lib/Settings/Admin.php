<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Settings;

use OCA\ConseilMunicipal\AppInfo\Application;
use OCP\AppFramework\Http\TemplateResponse;
use OCP\L10N\IFactory;
use OCP\Settings\IDelegatedSettings;
use OCP\Util;

/** The operator's page: all councils of the instance. It can be delegated to a group; it gives no right on app configuration. */
final class Admin implements IDelegatedSettings {
	private const PRIORITY = 10;

	public function __construct(
		private readonly IFactory $languages,
	) {
	}

	#[\Override]
	public function getForm(): TemplateResponse {
		Util::addScript(Application::APP_ID, Application::APP_ID . '-admin');
		return new TemplateResponse(Application::APP_ID, 'admin', [], TemplateResponse::RENDER_AS_BLANK);
	}

	#[\Override]
	public function getSection(): string {
		return Application::APP_ID;
	}

	#[\Override]
	public function getPriority(): int {
		return self::PRIORITY;
	}

	#[\Override]
	public function getName(): string {
		return $this->languages->get(Application::APP_ID)->t('Councils of this server');
	}

	/** @return array<string, list<string>> */
	#[\Override]
	public function getAuthorizedAppConfig(): array {
		return [];
	}
}
