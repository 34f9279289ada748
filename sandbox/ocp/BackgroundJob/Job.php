<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\BackgroundJob;

use OCP\AppFramework\Utility\ITimeFactory;
use Sandbox\Job\JobRun;

abstract class Job implements IJob, IParallelAwareJob {
	protected string $id = '0';
	protected int $lastRun = 0;
	protected mixed $argument = null;
	protected bool $allowParallelRuns = true;

	public function __construct(
		protected ITimeFactory $time,
	) {
	}

	public function start(IJobList $jobList): void {
		JobRun::of($this, $jobList, fn () => $this->run($this->argument));
	}

	final public function setId(string $id): void {
		$this->id = $id;
	}

	final public function setLastRun(int $lastRun): void {
		$this->lastRun = $lastRun;
	}

	public function setArgument(mixed $argument): void {
		$this->argument = $argument;
	}

	final public function getId(): string {
		return $this->id;
	}

	final public function getLastRun(): int {
		return $this->lastRun;
	}

	public function getArgument(): mixed {
		return $this->argument;
	}

	public function setAllowParallelRuns(bool $allow): void {
		$this->allowParallelRuns = $allow;
	}

	public function getAllowParallelRuns(): bool {
		return $this->allowParallelRuns;
	}

	abstract protected function run($argument);
}
