<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Console;

use Sandbox\Kernel\AppInstaller;
use Sandbox\Kernel\Apps;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('app:disable', 'disable an app')]
final class DisableApp extends Command {
	public function __construct(
		private readonly Apps $apps,
		private readonly AppInstaller $installer,
	) {
		parent::__construct();
	}

	protected function configure(): void {
		$this->addArgument('app-id', InputArgument::REQUIRED | InputArgument::IS_ARRAY, 'disable the specified app');
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		foreach ($input->getArgument('app-id') as $id) {
			$app = $this->apps->info($id);
			if ($app === null) {
				$output->writeln('Could not disable ' . $id . ': no such app');
				return 1;
			}
			$this->installer->disable($app);
			$output->writeln($id . ' ' . $app->version() . ' disabled');
		}
		return 0;
	}
}
