<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\BackgroundJob;

use OCA\ConseilMunicipal\Access\FolderCheck;
use OCA\ConseilMunicipal\Agenda\RemovedDrafts;
use OCA\ConseilMunicipal\Collect\ProposalFolders;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\CouncilTurns;
use OCA\ConseilMunicipal\Documents\HeldLeftovers;
use OCA\ConseilMunicipal\Storage\FindingLevel;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\TimedJob;
use Psr\Log\LoggerInterface;

/**
 * Once a day for each council, gives back what people lost: shares they left, groups that came late, end dates; and empties « Éléments
 * supprimés » of what has waited long enough, and documents of subjects that were not kept. What is lost is only told, see
 * {@see FolderCheck::repair()}. Each run takes a few councils, the one that waited longest first; one that fails stops no other.
 */
final class RepairJob extends TimedJob {
	private const INTERVAL = 15 * 60;
	/** A little less than a day, so that the hour does not drift. */
	private const TURN = 23 * 3600;
	private const MOST = 25;
	/** Seconds after which no further council is begun: other jobs wait behind this one. */
	private const BUDGET = 45;

	public function __construct(
		ITimeFactory $time,
		private readonly CouncilTurns $turns,
		private readonly FolderCheck $check,
		private readonly RemovedDrafts $removed,
		private readonly ProposalFolders $proposals,
		private readonly HeldLeftovers $leftovers,
		private readonly LoggerInterface $logger,
	) {
		parent::__construct($time);
		$this->setInterval(self::INTERVAL);
		$this->setAllowParallelRuns(false);
	}

	/** @param mixed $argument none */
	#[\Override]
	protected function run($argument): void {
		$begun = $this->time->getTime();
		for ($done = 0; $done < self::MOST && $this->time->getTime() - $begun < self::BUDGET; $done++) {
			$council = $this->turns->take($this->time->getTime(), $begun - self::TURN);
			if ($council === null) {
				return;
			}
			$this->tend($council);
		}
	}

	/** Nothing is deleted for good where the folders are not whole: files and database may be of two moments. */
	private function tend(Council $council): void {
		$isWhole = $this->attempt($council, fn (): bool => $this->check->repair($council)->at(FindingLevel::Lost) === []);
		if ($isWhole !== true) {
			return;
		}
		$days = $this->removed->days();
		$this->attempt($council, fn () => $this->leftovers->sweep($council));
		if ($days !== null) {
			$this->attempt($council, fn (): array => $this->removed->purge($council, $days));
			$this->attempt($council, fn (): array => $this->proposals->purge($council, $days));
		}
	}

	/** @param \Closure(): mixed $step */
	private function attempt(Council $council, \Closure $step): mixed {
		try {
			return $step();
		} catch (\Throwable $failure) {
			$this->logger->error('A step of the daily check of a council failed', ['council' => $council->getId(), 'exception' => $failure]);
			return null;
		}
	}
}
