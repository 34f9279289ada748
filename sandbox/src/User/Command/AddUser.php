<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\User\Command;

use OCP\IGroupManager;
use OCP\IUserManager;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('user:add', 'adds an account')]
final class AddUser extends Command {
	public function __construct(
		private readonly IUserManager $users,
		private readonly IGroupManager $groups,
	) {
		parent::__construct();
	}

	protected function configure(): void {
		$this->addArgument('uid', InputArgument::REQUIRED, 'Account ID used to login (must only contain a-z, A-Z, 0-9, -, _ and @)');
		$this->addOption('password-from-env', null, InputOption::VALUE_NONE, 'read password from environment variable NC_PASS/OC_PASS');
		$this->addOption('display-name', null, InputOption::VALUE_OPTIONAL, 'Login used in the web UI (can contain any characters)');
		$this->addOption('group', 'g', InputOption::VALUE_OPTIONAL | InputOption::VALUE_IS_ARRAY, 'groups the account should be added to (The group will be created if it does not exist)');
		$this->addOption('email', null, InputOption::VALUE_REQUIRED, 'The account\'s e-mail address');
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		$uid = $input->getArgument('uid');
		if ($this->users->userExists($uid)) {
			$output->writeln('<error>The account "' . $uid . '" already exists.</error>');
			return 1;
		}
		$password = $input->getOption('password-from-env') ? (getenv('NC_PASS') ?: getenv('OC_PASS')) : false;
		if (!$password) {
			$output->writeln($input->getOption('password-from-env')
				? '<error>--password-from-env given, but NC_PASS/OC_PASS is empty!</error>'
				: '<error>Interactive input or --password-from-env or --generate-password is needed for setting a password!</error>');
			return 1;
		}
		try {
			$user = $this->users->createUser($uid, $password);
		} catch (\Exception $exception) {
			$output->writeln('<error>' . $exception->getMessage() . '</error>');
			return 1;
		}
		$output->writeln('<info>The account "' . $uid . '" was created successfully</info>');
		if ($input->getOption('display-name')) {
			$user->setDisplayName($input->getOption('display-name'));
			$output->writeln('Display name set to "' . $user->getDisplayName() . '"');
		}
		foreach ($input->getOption('group') as $gid) {
			if (!$this->groups->groupExists($gid)) {
				$output->writeln('Created group "' . $gid . '"');
			}
			$this->groups->createGroup($gid)->addUser($user);
			$output->writeln('Account "' . $uid . '" added to group "' . $gid . '"');
		}
		if ((string)$input->getOption('email') !== '') {
			$user->setSystemEMailAddress($input->getOption('email'));
		}
		return 0;
	}
}
