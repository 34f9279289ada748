<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\User\Command;

use OCP\IUserManager;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('user:enable', 'enables the specified user')]
final class EnableUser extends Command {
	public function __construct(
		private readonly IUserManager $users,
	) {
		parent::__construct();
	}

	protected function configure(): void {
		$this->addArgument('uid', InputArgument::REQUIRED, 'the username');
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		$user = $this->users->get($input->getArgument('uid'));
		if ($user === null) {
			$output->writeln('<error>User does not exist</error>');
			return 1;
		}
		$user->setEnabled(true);
		$output->writeln('<info>The specified user is enabled</info>');
		return 0;
	}
}
