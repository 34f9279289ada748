<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\User\Command;

use OCP\IUserManager;
use Sandbox\Session\AppPasswords;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('user:auth-tokens:add', 'Add app password for the named account', ['user:add-app-password'])]
final class AddAppPassword extends Command {
	public function __construct(
		private readonly IUserManager $users,
		private readonly AppPasswords $passwords,
	) {
		parent::__construct();
	}

	protected function configure(): void {
		$this->addArgument('user', InputArgument::REQUIRED, 'Login to add app password for');
		$this->addOption('password-from-env', null, InputOption::VALUE_NONE, 'Read password from environment variable NC_PASS/OC_PASS');
		$this->addOption('name', null, InputOption::VALUE_REQUIRED, 'Name for the app password, defaults to "cli".');
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		$user = $this->users->get($input->getArgument('user'));
		if ($user === null) {
			$output->writeln('<error>Account does not exist</error>');
			return 1;
		}
		if ($input->getOption('password-from-env') && !(getenv('NC_PASS') ?: getenv('OC_PASS'))) {
			$output->writeln('<error>--password-from-env given, but NC_PASS/OC_PASS is empty!</error>');
			return 1;
		}
		if (!$input->getOption('password-from-env')) {
			$output->writeln('<info>No password provided. The generated app password will therefore have limited capabilities. Any operation that requires the login password will fail.</info>');
		}
		$output->writeln('app password:');
		$output->writeln($this->passwords->create($user->getUID(), $input->getOption('name') ?: 'cli'));
		return 0;
	}
}
