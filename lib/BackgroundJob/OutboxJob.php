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
use Psr\Log\LoggerInterface;

/**
 * Sends what is due and writes the e-mails whose hour has come, with each run of cron. What convenes comes first: it waits for no digest,
 * whether they are many or one of them fails.
 */
final class OutboxJob extends TimedJob {
	private const MINUTE = 60;
	/** Mails in one go, and seconds after which none is begun: what remains is for the next run, so that no job lasts longer than a cron interval. */
	private const MAILS = 200;
	private const SECONDS = 120;

	public function __construct(
		ITimeFactory $time,
		private readonly Digests $digests,
		private readonly AtOnceMails $atOnce,
		private readonly Departure $departure,
		private readonly LoggerInterface $logger,
	) {
		parent::__construct($time);
		$this->setInterval(self::MINUTE);
		$this->setAllowParallelRuns(false);
	}

	/** @param mixed $argument none */
	#[\Override]
	protected function run($argument): void {
		foreach ([$this->depart(...), $this->digests->run(...), $this->atOnce->write(...), $this->depart(...)] as $step) {
			try {
				$step();
			} catch (\Throwable $failure) {
				$this->logger->error('E-mails could not be written or sent', ['exception' => $failure]);
			}
		}
	}

	private function depart(): void {
		$this->departure->run(self::MAILS, seconds: self::SECONDS);
	}
}
