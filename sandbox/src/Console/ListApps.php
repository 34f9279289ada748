<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Console;

use Sandbox\Kernel\Apps;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('app:list', 'List all available apps')]
final class ListApps extends FormattedCommand {
	public function __construct(
		private readonly Apps $apps,
	) {
		parent::__construct();
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		$lists = ['enabled' => [], 'disabled' => []];
		foreach ($this->apps->available() as $app) {
			$lists[$this->apps->isEnabled($app->id) ? 'enabled' : 'disabled'][$app->id] = $app->version();
		}
		$this->write($input, $output, $lists);
		return 0;
	}
}
