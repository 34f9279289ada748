<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\BackgroundJob;

use OCA\ConseilMunicipal\Activity\Stream\EventStream;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\TimedJob;

/** Tells the activity stream what happened, with each run of cron. */
final class EventStreamJob extends TimedJob {
	private const INTERVAL = 300;

	public function __construct(
		ITimeFactory $time,
		private readonly EventStream $stream,
	) {
		parent::__construct($time);
		$this->setInterval(self::INTERVAL);
		$this->setAllowParallelRuns(false);
	}

	/** @param mixed $argument none */
	#[\Override]
	protected function run($argument): void {
		$this->stream->run();
	}
}
