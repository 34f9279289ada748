<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\BackgroundJob;

use OCA\ConseilMunicipal\Activity\ActivityMapper;
use OCA\ConseilMunicipal\Agenda\FetchMarks;
use OCA\ConseilMunicipal\Agenda\OverwriteMapper;
use OCA\ConseilMunicipal\Collect\CallMapper;
use OCA\ConseilMunicipal\Database\Forgets;
use OCA\ConseilMunicipal\Missing\Reminders;
use OCA\ConseilMunicipal\Outbox\Correspondence;
use OCA\ConseilMunicipal\Review\AbsenceMapper;
use OCP\AppFramework\Services\IAppConfig;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\TimedJob;
use Psr\Container\ContainerInterface;
use Psr\Log\LoggerInterface;
use Throwable;

/** Once a day, forgets what happened long ago and to whom it was written. The journal of proof is never touched. */
final class RetentionJob extends TimedJob {
	private const DAY = 86400;
	/** Days that activities and the list of e-mails are kept, unless `activity_days` of the app’s configuration says otherwise. */
	private const KEPT = 730;
	private const LEAST = 30;
	private const KEEPING = [
		ActivityMapper::class, Correspondence::class, Reminders::class, AbsenceMapper::class, OverwriteMapper::class, CallMapper::class, FetchMarks::class,
	];

	public function __construct(
		ITimeFactory $time,
		private readonly IAppConfig $config,
		private readonly ContainerInterface $services,
		private readonly LoggerInterface $logger,
	) {
		parent::__construct($time);
		$this->setInterval(self::DAY);
		$this->setTimeSensitivity(self::TIME_INSENSITIVE);
		$this->setAllowParallelRuns(false);
	}

	/** @param mixed $argument none */
	#[\Override]
	protected function run($argument): void {
		$days = max(self::LEAST, $this->config->getAppValueInt('activity_days', self::KEPT));
		$before = $this->time->getTime() - $days * self::DAY;
		foreach (self::KEEPING as $keeping) {
			try {
				/** @var Forgets $service */
				$service = $this->services->get($keeping);
				$service->forgetOlderThan($before);
			} catch (Throwable $failure) {
				$this->logger->error('Something old was not forgotten', ['by' => $keeping, 'exception' => $failure]);
			}
		}
	}
}
