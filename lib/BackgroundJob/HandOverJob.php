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

/** Several times a day: absences begin and end, what waits for a sign-off changes hands. */
final class HandOverJob extends TimedJob {
	private const INTERVAL = 6 * 3600;

	public function __construct(
		ITimeFactory $time,
		private readonly AbsenceMapper $absences,
		private readonly HandOver $handOver,
	) {
		parent::__construct($time);
		$this->setInterval(self::INTERVAL);
	}

	/** @param mixed $argument none */
	#[\Override]
	protected function run($argument): void {
		foreach ($this->absences->councils() as $councilId) {
			$this->handOver->run($councilId);
		}
	}
}
