<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\BackgroundJob;

use OCA\ConseilMunicipal\Review\AbsenceMapper;
use OCA\ConseilMunicipal\Review\HandOver;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\TimedJob;
use Psr\Log\LoggerInterface;
use Throwable;

/** Several times a day: absences begin and end, what waits for a sign-off changes hands. */
final class HandOverJob extends TimedJob {
	private const INTERVAL = 6 * 3600;
	/** Seconds after the last day of an absence during which what was handed over is still given back: cron may have stood still. */
	private const ENDED = 7 * 86400;

	public function __construct(
		ITimeFactory $time,
		private readonly AbsenceMapper $absences,
		private readonly HandOver $handOver,
		private readonly LoggerInterface $logger,
	) {
		parent::__construct($time);
		$this->setInterval(self::INTERVAL);
		$this->setAllowParallelRuns(false);
	}

	/** @param mixed $argument none */
	#[\Override]
	protected function run($argument): void {
		foreach ($this->absences->councils(gmdate('Y-m-d', $this->time->getTime() - self::ENDED)) as $councilId) {
			try {
				$this->handOver->run($councilId);
			} catch (Throwable $failure) {
				$this->logger->error('What waits for somebody who is away could not be handed over', ['council' => $councilId, 'exception' => $failure]);
			}
		}
	}
}
