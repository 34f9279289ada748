<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Job;

use OCP\BackgroundJob\IJob;
use OCP\BackgroundJob\IJobList;
use Psr\Log\LoggerInterface;
use Sandbox\Kernel\Kernel;

/** One execution: the time of the run is noted first; an exception is logged, never retried. */
final class JobRun {
	/** @param callable(): mixed $run */
	public static function of(IJob $job, IJobList $list, callable $run): void {
		if ($list instanceof JobList) {
			$list->noteRun($job);
		}
		try {
			$run();
		} catch (\Throwable $failure) {
			Kernel::instance()->get(LoggerInterface::class)->error('Error while running background job ' . $job::class
				. ' (id: ' . $job->getId() . ', arguments: ' . json_encode($job->getArgument()) . ')', ['exception' => $failure]);
		}
	}
}
