<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Kernel;

use OCP\AppFramework\Bootstrap\IRegistrationContext;

final class RegistrationContext implements IRegistrationContext {
	public function __construct(
		private readonly AppContainer $container,
		private readonly Registrations $registrations,
	) {
	}

	public function registerCapability(string $capability): void {
		$this->registrations->capabilities[] = $capability;
	}

	public function registerDashboardWidget(string $widgetClass): void {
		$this->registrations->widgets[] = $widgetClass;
	}

	public function registerService(string $name, callable $factory, bool $shared = true): void {
		$this->container->register($name, $factory, $shared);
	}

	public function registerServiceAlias(string $alias, string $target): void {
		$this->container->register($alias, static fn ($container) => $container->get($target), false);
	}

	public function registerParameter(string $name, $value): void {
		$this->container->set($name, $value);
	}

	public function registerEventListener(string $event, string $listener, int $priority = 0): void {
		$this->registrations->listeners[] = [$event, $listener, $priority];
	}

	public function registerMiddleware(string $class, bool $global = false): void {
		$this->registrations->middlewares[] = [$class, $global];
	}

	public function registerSearchProvider(string $class): void {
		$this->registrations->searchProviders[] = $class;
	}

	public function registerTemplateProvider(string $providerClass): void {
		$this->registrations->templateProviders[] = $providerClass;
	}

	public function registerNotifierService(string $notifierClass): void {
		$this->registrations->notifiers[] = $notifierClass;
	}

	public function registerSetupCheck(string $setupCheckClass): void {
		$this->registrations->setupChecks[] = $setupCheckClass;
	}

	public function registerConfigLexicon(string $configLexiconClass): void {
		$this->registrations->lexicon = $configLexiconClass;
	}
}
