<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\BackgroundJob;

use OCA\ConseilMunicipal\Collect\CallMapper;
use OCA\ConseilMunicipal\Collect\CallNotices;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\QueuedJob;

/** Tells the people of large groups that a call for subjects is open. */
final class TellCallJob extends QueuedJob {
	public function __construct(
		ITimeFactory $time,
		private readonly CouncilMapper $councils,
		private readonly CallMapper $calls,
		private readonly CallNotices $notices,
	) {
		parent::__construct($time);
	}

	/** @param mixed $argument `array{callId: int}` */
	#[\Override]
	protected function run($argument): void {
		$callId = is_array($argument) ? $argument['callId'] ?? null : null;
		try {
			$call = is_int($callId) ? $this->calls->find($callId) : null;
			$council = $call === null ? null : $this->councils->find($call->call->getCouncilId());
		} catch (DoesNotExistException) {
			return; // the meeting or the council is gone
		}
		if ($call !== null && $council !== null) {
			$this->notices->tell($council, $call, null);
		}
	}
}
