<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\BackgroundJob;

use OCA\ConseilMunicipal\Convocation\Departure;
use OCA\ConseilMunicipal\Outbox\AtOnceMails;
use OCA\ConseilMunicipal\Outbox\Digests;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\TimedJob;

/** Writes the e-mails whose hour has come and sends what is due, with each run of cron; first the files that those speak of. */
final class OutboxJob extends TimedJob {
	private const MINUTE = 60;
	/** Mails in one run: what remains is for the next one, so that no job lasts longer than a cron interval. */
	private const MAILS = 200;

	public function __construct(
		ITimeFactory $time,
		private readonly Digests $digests,
		private readonly AtOnceMails $atOnce,
		private readonly Departure $departure,
	) {
		parent::__construct($time);
		$this->setInterval(self::MINUTE);
		$this->setAllowParallelRuns(false);
	}

	/** @param mixed $argument none */
	#[\Override]
	protected function run($argument): void {
		$this->digests->run();
		$this->atOnce->write();
		$this->departure->run(self::MAILS);
	}
}
