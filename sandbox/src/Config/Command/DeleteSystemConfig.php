<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Config\Command;

use Sandbox\Config\SystemConfig;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('config:system:delete', 'Delete a system config value')]
final class DeleteSystemConfig extends Command {
	public function __construct(
		private readonly SystemConfig $config,
	) {
		parent::__construct();
	}

	protected function configure(): void {
		$this->addArgument('name', InputArgument::REQUIRED, 'Name of the config to delete');
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		$this->config->delete($input->getArgument('name'));
		$output->writeln('<info>System config value ' . $input->getArgument('name') . ' deleted</info>');
		return 0;
	}
}
