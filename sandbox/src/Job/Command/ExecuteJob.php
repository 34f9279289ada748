<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Job\Command;

use Sandbox\Job\JobList;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('background-job:execute', 'Execute a single background job manually')]
final class ExecuteJob extends Command {
	public function __construct(
		private readonly JobList $jobs,
	) {
		parent::__construct();
	}

	protected function configure(): void {
		$this->addArgument('job-id', InputArgument::REQUIRED, 'The ID of the job in the database');
		$this->addOption('force-execute', null, InputOption::VALUE_NONE, 'Force execute the background job, independent from last run and being reserved');
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		$id = (int)$input->getArgument('job-id');
		$job = $this->jobs->find($id);
		if ($job === null) {
			$output->writeln('<error>Job with ID ' . $id . ' could not be found in the database</error>');
			return 1;
		}
		$output->writeln('Job class:            ' . $job::class);
		$output->writeln('Arguments:            ' . json_encode($job->getArgument()));
		$output->writeln('');
		if ($input->getOption('force-execute')) {
			$output->writeln("<comment>Forcing execution of the job</comment>\n");
			$this->jobs->forget($job);
			$job = $this->jobs->find($id);
		}
		$before = $job->getLastRun();
		$job->start($this->jobs);
		$after = $this->jobs->find($id);
		if ($after === null || $after->getLastRun() !== $before) {
			$output->writeln("<info>Job executed!</info>\n");
		} else {
			$output->writeln('<comment>Job was not executed because it is not due</comment>');
			$output->writeln('Specify the <question>--force-execute</question> option to run it anyway');
		}
		return 0;
	}
}
