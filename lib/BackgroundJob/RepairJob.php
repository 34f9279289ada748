<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\BackgroundJob;

use OCA\ConseilMunicipal\Access\FolderCheck;
use OCA\ConseilMunicipal\Agenda\FetchMarks;
use OCA\ConseilMunicipal\Agenda\RemovedDrafts;
use OCA\ConseilMunicipal\Collect\ProposalFolders;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Documents\HeldLeftovers;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\TimedJob;
use Psr\Log\LoggerInterface;

/**
 * Once a day, gives back what people lost: shares they left, groups that came late, end dates; and empties « Éléments
 * supprimés » of what has waited long enough, and documents of subjects that were not kept. A council that fails does not stop the others.
 */
final class RepairJob extends TimedJob {
	private const DAY = 86400;

	public function __construct(
		ITimeFactory $time,
		private readonly CouncilMapper $councils,
		private readonly FolderCheck $check,
		private readonly RemovedDrafts $removed,
		private readonly ProposalFolders $proposals,
		private readonly FetchMarks $fetched,
		private readonly HeldLeftovers $leftovers,
		private readonly LoggerInterface $logger,
	) {
		parent::__construct($time);
		$this->setInterval(self::DAY);
		$this->setTimeSensitivity(self::TIME_INSENSITIVE);
	}

	/** @param mixed $argument none */
	#[\Override]
	protected function run($argument): void {
		$this->fetched->forgetOld();
		foreach ($this->councils->findPage() as $council) {
			try {
				$this->check->repair($council);
				$this->leftovers->sweep($council);
				$days = $this->removed->days();
				if ($days !== null) {
					$this->removed->purge($council, $days);
					$this->proposals->purge($council, $days);
				}
			} catch (\Throwable $failure) {
				$this->logger->error('The daily check of a council failed', ['council' => $council->getId(), 'exception' => $failure]);
			}
		}
	}
}
