<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\User\Command;

use OCP\IGroupManager;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('group:add', 'Add a group')]
final class AddGroup extends Command {
	public function __construct(
		private readonly IGroupManager $groups,
	) {
		parent::__construct();
	}

	protected function configure(): void {
		$this->addArgument('groupid', InputArgument::REQUIRED, 'Group id');
		$this->addOption('display-name', null, InputOption::VALUE_REQUIRED, 'Group name used in the web UI (can contain any characters)');
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		$gid = $input->getArgument('groupid');
		if ($this->groups->groupExists($gid)) {
			$output->writeln('<error>Group "' . $gid . '" already exists.</error>');
			return 1;
		}
		$group = $this->groups->createGroup($gid);
		$output->writeln('Created group "' . $group->getGID() . '"');
		$name = trim((string)$input->getOption('display-name'));
		if ($name !== '') {
			$group->setDisplayName($name);
		}
		return 0;
	}
}
