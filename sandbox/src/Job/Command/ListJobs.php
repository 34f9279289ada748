<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Job\Command;

use Sandbox\Console\FormattedCommand;
use Sandbox\Job\JobList;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Helper\Table;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('background-job:list', 'List background jobs')]
final class ListJobs extends FormattedCommand {
	public function __construct(
		private readonly JobList $jobs,
	) {
		parent::__construct();
	}

	protected function configure(): void {
		parent::configure();
		$this->addOption('class', 'c', InputOption::VALUE_OPTIONAL, 'Job class to search for');
		$this->addOption('limit', 'l', InputOption::VALUE_OPTIONAL, 'Number of jobs to retrieve', '500');
		$this->addOption('offset', 'o', InputOption::VALUE_OPTIONAL, 'Offset for retrieving jobs', '0');
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		$rows = array_map(static fn (array $row) => [
			'id' => (string)$row['id'],
			'class' => $row['class'],
			'last_run' => gmdate(DATE_ATOM, (int)$row['last_run']),
			'argument' => $row['argument'],
		], array_slice($this->jobs->rows($input->getOption('class')), (int)$input->getOption('offset'), (int)$input->getOption('limit')));
		if ($input->getOption('output') === 'plain') {
			(new Table($output))->setHeaders(['id', 'class', 'last_run', 'argument'])->setRows($rows)->render();
		} else {
			$this->write($input, $output, $rows);
		}
		return 0;
	}
}
