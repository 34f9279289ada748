<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Config\Command;

use OCP\IAppConfig;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('config:app:delete', 'Delete an app config value')]
final class DeleteAppConfig extends Command {
	public function __construct(
		private readonly IAppConfig $config,
	) {
		parent::__construct();
	}

	protected function configure(): void {
		$this->addArgument('app', InputArgument::REQUIRED, 'Name of the app');
		$this->addArgument('name', InputArgument::REQUIRED, 'Name of the config to delete');
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		$this->config->deleteKey($input->getArgument('app'), $input->getArgument('name'));
		$output->writeln('<info>Config value ' . $input->getArgument('name') . ' of app ' . $input->getArgument('app') . ' deleted</info>');
		return 0;
	}
}
