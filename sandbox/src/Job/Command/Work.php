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
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('background-job:worker', 'Run a background job worker', ['background:work'])]
/** Looks at the queue again and again; each batch runs in a process of its own. */
final class Work extends Command {
	public function __construct(
		private readonly JobList $jobs,
	) {
		parent::__construct();
	}

	protected function configure(): void {
		$this->addOption('once', null, InputOption::VALUE_NONE, 'Only execute the worker once (as a regular cron execution would do it)');
		$this->addOption('interval', 'i', InputOption::VALUE_OPTIONAL, 'Seconds between two looks at the queue', '1');
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		if ($input->getOption('once')) {
			$this->runDue($output);
			return 0;
		}
		$interval = max(1, (int)$input->getOption('interval'));
		while (true) {
			if ($this->jobs->hasDue()) {
				proc_close(proc_open([PHP_BINARY, $_SERVER['argv'][0], 'background-job:worker', '--once'], [STDIN, STDOUT, STDERR], $pipes));
			}
			sleep($interval);
		}
	}

	private function runDue(OutputInterface $output): void {
		$done = [];
		while (($job = $this->jobs->reserveNext($done)) !== null) {
			$done[] = (int)$job->getId();
			$output->writeln('Running job ' . $job::class . ' with ID ' . $job->getId());
			$job->start($this->jobs);
			$this->jobs->release($job);
		}
	}
}
