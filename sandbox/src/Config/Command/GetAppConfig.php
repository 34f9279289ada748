<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Config\Command;

use Sandbox\Config\AppConfig;
use Sandbox\Console\FormattedCommand;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('config:app:get', 'Get an app config value')]
final class GetAppConfig extends FormattedCommand {
	public function __construct(
		private readonly AppConfig $config,
	) {
		parent::__construct();
	}

	protected function configure(): void {
		parent::configure();
		$this->addArgument('app', InputArgument::REQUIRED, 'Name of the app');
		$this->addArgument('name', InputArgument::REQUIRED, 'Name of the config to get');
		$this->addOption('default-value', null, InputOption::VALUE_OPTIONAL, 'If no default value is set and the config does not exist, the command will exit with 1');
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		$value = $this->config->raw($input->getArgument('app'), $input->getArgument('name')) ?? $input->getOption('default-value');
		if ($value === null) {
			return 1;
		}
		$this->write($input, $output, $value);
		return 0;
	}
}
