<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Kernel;

use OCP\AppFramework\Services\IAppConfig;
use OCP\AppFramework\Services\IInitialState;
use OCP\IL10N;
use OCP\IUserSession;
use OCP\L10N\IFactory;
use Psr\Container\ContainerInterface;
use Psr\Log\LoggerInterface;

/** What every app's container holds beside the classes of the app: services bound to the app's id or to the user. */
final class AppServices {
	/** @return array<string, callable(ContainerInterface): mixed> */
	public static function factories(): array {
		return [
			'userId' => static fn (ContainerInterface $c) => $c->get(IUserSession::class)->getUser()?->getUID(),
			'UserId' => static fn (ContainerInterface $c) => $c->get('userId'),
			IL10N::class => static fn (ContainerInterface $c) => $c->get(IFactory::class)->get($c->get('appName')),
			LoggerInterface::class => static fn (ContainerInterface $c) => new FileLog(Kernel::instance()->get(Environment::class), $c->get('appName')),
			IAppConfig::class => static fn (ContainerInterface $c) => new \Sandbox\Config\AppScopedConfig($c->get(\OCP\IAppConfig::class), $c->get('appName')),
			IInitialState::class => static fn (ContainerInterface $c) => new \Sandbox\Http\AppInitialState(Kernel::instance()->get(\Sandbox\Http\InitialStates::class), $c->get('appName')),
		];
	}
}
