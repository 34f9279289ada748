<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\User\Command;

use OCP\IGroup;
use OCP\IGroupManager;
use OCP\IUser;
use OCP\IUserManager;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

/** Does one thing to each of the people named, and a group. */
abstract class GroupMembers extends Command {
	public function __construct(
		private readonly IUserManager $users,
		private readonly IGroupManager $groups,
	) {
		parent::__construct();
	}

	/** @return string what was done to the person, as Nextcloud's command says it */
	abstract protected function change(IGroup $group, IUser $user): string;

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
			$output->writeln('<info>user ' . $uid . ' ' . $this->change($group, $user) . '</info>');
		}
		return $status;
	}
}
