<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files\Command;

use Sandbox\Files\Locks;
use Sandbox\Files\Mounts;
use Sandbox\Files\Names;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/** For trying what happens when somebody else is writing. */
#[AsCommand('sandbox:lock', 'Lock a file as if it were being written, until it is freed')]
final class Lock extends Command {
	public function __construct(
		private readonly Mounts $mounts,
		private readonly Locks $locks,
	) {
		parent::__construct();
	}

	protected function configure(): void {
		$this->addArgument('user', InputArgument::REQUIRED, 'Login of somebody who sees the file');
		$this->addArgument('path', InputArgument::REQUIRED, 'Path of the file in their home');
		$this->addOption('free', null, InputOption::VALUE_NONE, 'Free the file');
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		$path = '/' . $input->getArgument('user') . '/files' . Names::normalize($input->getArgument('path'));
		$mount = $this->mounts->find($path);
		$arguments = [$mount->storage, $mount->storagePath($path)];
		$input->getOption('free') ? $this->locks->free(...$arguments) : $this->locks->hold(...$arguments);
		$output->writeln($path . ($input->getOption('free') ? ' is free' : ' is locked'));
		return self::SUCCESS;
	}
}
