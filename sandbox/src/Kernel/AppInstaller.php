<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Kernel;

use OCP\BackgroundJob\IJobList;
use Sandbox\Database\Migrations;

/** Enabling and disabling: migrations, background jobs of info.xml. */
final class AppInstaller {
	public function __construct(
		private readonly Apps $apps,
		private readonly Migrations $migrations,
	) {
	}

	public function enable(AppInfo $app): void {
		$this->apps->setEnabled($app->id, true);
		$this->apps->register($app);
		$this->migrations->run($app, $this->apps->container($app->id));
		$jobs = Kernel::instance()->get(IJobList::class);
		foreach ($app->texts('background-jobs/job') as $job) {
			$jobs->add($job);
		}
		foreach ($app->texts('repair-steps/install/step') as $step) {
			$this->apps->container($app->id)->get($step)->run(new \Sandbox\Database\SilentOutput());
		}
	}

	public function disable(AppInfo $app): void {
		$this->apps->setEnabled($app->id, false);
	}
}
