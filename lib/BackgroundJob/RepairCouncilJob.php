<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\BackgroundJob;

use OCA\ConseilMunicipal\Access\FolderCheck;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\QueuedJob;

/** Repairs one council soon after something happened to its folders or groups; what is lost is only told. Argument: `{councilId: int}`. */
final class RepairCouncilJob extends QueuedJob {
	public function __construct(
		ITimeFactory $time,
		private readonly CouncilMapper $councils,
		private readonly FolderCheck $check,
	) {
		parent::__construct($time);
	}

	/** @param mixed $argument `{councilId: int}` */
	#[\Override]
	protected function run($argument): void {
		if (!is_array($argument) || !is_int($argument['councilId'] ?? null)) {
			return;
		}
		try {
			$council = $this->councils->find($argument['councilId']);
			if ($council->getRemovingAt() === null) {
				$this->check->repair($council);
			}
		} catch (DoesNotExistException) {
			// The council was deleted meanwhile: nothing is left to repair.
		}
	}
}
