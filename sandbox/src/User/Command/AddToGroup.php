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
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('group:adduser', 'add a user to a group')]
final class AddToGroup extends Command {
	public function __construct(
		private readonly IUserManager $users,
		private readonly IGroupManager $groups,
	) {
		parent::__construct();
	}

	protected function configure(): void {
		$this->addArgument('group', InputArgument::REQUIRED, 'name of the group');
		$this->addArgument('user', InputArgument::REQUIRED | InputArgument::IS_ARRAY, 'logins');
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		$group = $this->groups->get($input->getArgument('group'));
		if ($group === null) {
			$output->writeln('<error>group not found</error>');
			return 1;
		}
		$status = 0;
		foreach ($input->getArgument('user') as $uid) {
			$user = $this->users->get($uid);
			if ($user === null) {
				$output->writeln('<error>user ' . $uid . ' not found</error>');
				$status = 1;
				continue;
			}
			$group->addUser($user);
			$output->writeln('<info>user ' . $uid . ' added</info>');
		}
		return $status;
	}
}
