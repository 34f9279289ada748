<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Kernel;

use OCP\AppFramework\Bootstrap\IBootstrap;
use Sandbox\Config\SystemConfig;

/** The apps of the instance: found in the environment's paths, enabled by the system configuration. */
final class Apps {
	/** @var array<string, AppInfo> */
	private array $found = [];
	/** @var array<string, AppContainer> */
	private array $containers = [];
	/** @var array<string, Registrations> */
	private array $registrations = [];
	/** @var array<string, \OCP\AppFramework\App> */
	private array $applications = [];
	/** @var array<string, true> */
	private array $booted = [];

	public function __construct(
		Environment $environment,
		private readonly SystemConfig $config,
	) {
		foreach ($environment->appPaths as $path) {
			if (is_file($path . '/appinfo/info.xml')) {
				$info = AppInfo::read($path);
				$this->found[$info->id] = $info;
			}
		}
	}

	/** @return array<string, AppInfo> by id, enabled or not */
	public function available(): array {
		return $this->found;
	}

	public function info(string $id): ?AppInfo {
		return $this->found[$id] ?? null;
	}

	public function isEnabled(string $id): bool {
		return isset($this->found[$id]) && in_array($id, $this->config->get('apps_enabled', []), true);
	}

	public function setEnabled(string $id, bool $enabled): void {
		$ids = array_values(array_diff($this->config->get('apps_enabled', []), [$id]));
		$this->config->set('apps_enabled', $enabled ? [...$ids, $id] : $ids);
	}

	/** @return array<string, AppInfo> by id */
	public function enabled(): array {
		return array_filter($this->found, fn (AppInfo $app) => $this->isEnabled($app->id));
	}

	/** Runs `register()` of every enabled app, as Nextcloud does on every request. */
	public function registerAll(): void {
		foreach ($this->enabled() as $app) {
			$this->register($app);
		}
	}

	public function register(AppInfo $app): void {
		if (isset($this->registrations[$app->id])) {
			return;
		}
		$app->autoload();
		$this->registrations[$app->id] = new Registrations();
		$class = $app->namespace . '\\AppInfo\\Application';
		if (!class_exists($class)) {
			return;
		}
		$application = new $class();
		$this->applications[$app->id] = $application;
		if ($application instanceof IBootstrap) {
			$application->register(new RegistrationContext($this->container($app->id), $this->registrations[$app->id]));
			$this->registrations[$app->id]->listen($this->container($app->id));
		}
	}

	/** Runs `boot()` of an app, once, when one of its own routes, commands or jobs runs. */
	public function boot(string $id): void {
		if (isset($this->booted[$id])) {
			return;
		}
		$this->booted[$id] = true;
		$application = $this->applications[$id] ?? null;
		if ($application instanceof IBootstrap) {
			$application->boot(new BootContext($this->container($id)));
		}
	}

	public function container(string $id): AppContainer {
		$info = $this->found[$id] ?? throw new ResolutionFailed('No app ' . $id);
		return $this->containers[$id] ??= new AppContainer($info, Kernel::instance()->server());
	}

	/** @return array<string, Registrations> of the enabled apps, by app id */
	public function registrations(): array {
		return $this->registrations;
	}

	/** The container of the app a class belongs to, else null. */
	public function containerOfClass(string $class): ?AppContainer {
		foreach ($this->found as $app) {
			if (str_starts_with(ltrim($class, '\\'), $app->namespace . '\\')) {
				return $this->container($app->id);
			}
		}
		return null;
	}
}
