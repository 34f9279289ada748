<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\Fixture\Job;

use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\TimedJob;
use OCP\IAppConfig;

final class CountJob extends TimedJob {
	public function __construct(
		ITimeFactory $time,
		private readonly IAppConfig $config,
	) {
		parent::__construct($time);
		$this->setInterval(3600);
	}

	protected function run($argument): void {
		$this->config->setValueInt('fixture', 'runs', $this->config->getValueInt('fixture', 'runs') + 1);
	}
}
