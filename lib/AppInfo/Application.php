<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\AppInfo;

use OCA\ConseilMunicipal\Error\ErrorMiddleware;
use OCP\AppFramework\App;
use OCP\AppFramework\Bootstrap\IBootContext;
use OCP\AppFramework\Bootstrap\IBootstrap;
use OCP\AppFramework\Bootstrap\IRegistrationContext;

/** `register()` runs on every request of the instance, also for other apps: it names classes and does nothing else. */
final class Application extends App implements IBootstrap {
	public const APP_ID = 'conseil_municipal';

	/** @param array<string, mixed> $urlParams */
	public function __construct(array $urlParams = []) {
		parent::__construct(self::APP_ID, $urlParams);
	}

	#[\Override]
	public function register(IRegistrationContext $context): void {
		$context->registerMiddleware(ErrorMiddleware::class);
	}

	#[\Override]
	public function boot(IBootContext $context): void {
	}
}
