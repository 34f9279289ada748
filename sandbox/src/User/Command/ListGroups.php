<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\User\Command;

use OCP\IGroupManager;
use OCP\IUser;
use Sandbox\Console\FormattedCommand;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('group:list', 'list configured groups')]
final class ListGroups extends FormattedCommand {
	public function __construct(
		private readonly IGroupManager $groups,
	) {
		parent::__construct();
	}

	protected function configure(): void {
		parent::configure();
		$this->addArgument('searchstring', InputArgument::OPTIONAL, 'Filter the groups to only those matching the search string', '');
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		$members = [];
		foreach ($this->groups->search((string)$input->getArgument('searchstring')) as $group) {
			$members[$group->getGID()] = array_values(array_map(static fn (IUser $user) => $user->getUID(), $group->getUsers()));
		}
		$this->write($input, $output, $members);
		return 0;
	}
}
