<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Config\Command;

use Sandbox\Config\SystemConfig;
use Sandbox\Console\FormattedCommand;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('config:system:get', 'Get a system config value')]
final class GetSystemConfig extends FormattedCommand {
	public function __construct(
		private readonly SystemConfig $config,
	) {
		parent::__construct();
	}

	protected function configure(): void {
		parent::configure();
		$this->addArgument('name', InputArgument::REQUIRED | InputArgument::IS_ARRAY, 'Name of the config to get, specify multiple for array parameter');
		$this->addOption('default-value', null, InputOption::VALUE_OPTIONAL, 'If no default value is set and the config does not exist, the command will exit with 1');
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		$value = $this->config->values();
		foreach ($input->getArgument('name') as $name) {
			$value = is_array($value) ? ($value[$name] ?? null) : null;
		}
		$value ??= $input->getOption('default-value');
		if ($value === null) {
			return 1;
		}
		$this->write($input, $output, $value);
		return 0;
	}
}
