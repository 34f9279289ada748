<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Config\Command;

use Sandbox\Config\AppConfig;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('config:app:set', 'Set an app config value')]
final class SetAppConfig extends Command {
	public function __construct(
		private readonly AppConfig $config,
	) {
		parent::__construct();
	}

	protected function configure(): void {
		$this->addArgument('app', InputArgument::REQUIRED, 'Name of the app');
		$this->addArgument('name', InputArgument::REQUIRED, 'Name of the config to set');
		$this->addOption('value', null, InputOption::VALUE_REQUIRED, 'The new value of the config');
		$this->addOption('type', null, InputOption::VALUE_REQUIRED, 'Value type [string, integer, boolean, array]');
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		[$app, $name, $value] = [$input->getArgument('app'), $input->getArgument('name'), (string)$input->getOption('value')];
		$changed = $this->config->setRaw($app, $name, $value, $input->getOption('type'));
		$output->writeln($changed ? "<info>Config value '$name' for app '$app' is now set to '$value'</info>" : '<info>Config value were not updated</info>');
		return 0;
	}
}
