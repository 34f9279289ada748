<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\BackgroundJob;

use OCA\ConseilMunicipal\Journal\Timestamps;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\TimedJob;

/** Asks for the timestamps that are still to come. */
final class TimestampJob extends TimedJob {
	private const TEN_MINUTES = 600;

	public function __construct(
		ITimeFactory $time,
		private readonly Timestamps $timestamps,
	) {
		parent::__construct($time);
		$this->setInterval(self::TEN_MINUTES);
		$this->setAllowParallelRuns(false);
	}

	/** @param mixed $argument none */
	#[\Override]
	protected function run($argument): void {
		$this->timestamps->catchUp();
	}
}
