<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Console;

use OCP\IGroupManager;
use OCP\IUserManager;
use Sandbox\Config\SystemConfig;
use Sandbox\Database\CoreTables;
use Sandbox\Kernel\AppInstaller;
use Sandbox\Kernel\Apps;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('install', 'Create the tables, the first administrator and enable the apps; run again to add what is missing')]
final class Install extends Command {
	public function __construct(
		private readonly SystemConfig $config,
		private readonly CoreTables $tables,
		private readonly IUserManager $users,
		private readonly IGroupManager $groups,
		private readonly Apps $apps,
		private readonly AppInstaller $installer,
	) {
		parent::__construct();
	}

	protected function configure(): void {
		$this->addOption('admin-user', null, InputOption::VALUE_REQUIRED, 'Login of the administrator', 'admin');
		$this->addOption('admin-pass', null, InputOption::VALUE_REQUIRED, 'Password of the administrator', 'admin');
		$this->addOption('no-apps', null, InputOption::VALUE_NONE, 'Enable no app');
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		$this->tables->install();
		if ($this->config->get('secret') === null) {
			$this->config->set('secret', bin2hex(random_bytes(24)));
			$this->config->set('instanceid', 'oc' . bin2hex(random_bytes(5)));
		}
		$this->config->set('installed', true);
		$admin = $this->users->get($input->getOption('admin-user')) ?? $this->users->createUser($input->getOption('admin-user'), $input->getOption('admin-pass'));
		$this->groups->createGroup('admin')->addUser($admin);
		foreach ($input->getOption('no-apps') ? [] : $this->apps->available() as $app) {
			$this->installer->enable($app);
		}
		$output->writeln('The sandbox was successfully installed');
		return self::SUCCESS;
	}
}
