<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\User\Command;

use OCP\IUserManager;
use Sandbox\Console\FormattedCommand;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('user:list', 'list configured users')]
final class ListUsers extends FormattedCommand {
	public function __construct(
		private readonly IUserManager $users,
	) {
		parent::__construct();
	}

	protected function configure(): void {
		parent::configure();
		$this->addOption('limit', 'l', InputOption::VALUE_OPTIONAL, 'Number of users to retrieve (0 for unlimited)', '500');
		$this->addOption('offset', 'o', InputOption::VALUE_OPTIONAL, 'Offset for retrieving users', '0');
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		$names = [];
		foreach ($this->users->searchDisplayName('', (int)$input->getOption('limit') ?: null, (int)$input->getOption('offset')) as $user) {
			$names[$user->getUID()] = $user->getDisplayName();
		}
		$this->write($input, $output, $names);
		return 0;
	}
}
