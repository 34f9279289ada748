<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Agenda\Reconciliation;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Documents\HeldPrints;
use OCA\ConseilMunicipal\Draft\OpeningKeeper;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\MeetingMapper;
use OCA\ConseilMunicipal\Publication\HeldRelease;
use Psr\Log\LoggerInterface;

/**
 * What follows the sending of an act and takes its time: its pieces and documents come to councillors, folders take the date and the
 * numbers that were sent, members are told. Done by whoever comes first, the request that sent, the browser that pumps or the job:
 * a crash delays it, and it is safe to repeat.
 */
final class FollowUp {
	/** Acts in one go; what remains is for the next time. */
	private const MOST = 20;

	public function __construct(
		private readonly HeldRelease $pieces,
		private readonly HeldPrints $prints,
		private readonly ConvocationMapper $convocations,
		private readonly CouncilMapper $councils,
		private readonly MeetingMapper $meetings,
		private readonly MeetingFolders $folders,
		private readonly Reconciliation $reconciliation,
		private readonly OpeningKeeper $openings,
		private readonly ActNotices $notices,
		private readonly LoggerInterface $logger,
	) {
	}

	public function finish(): void {
		$this->pieces->finish();
		$this->prints->finish();
		foreach ($this->convocations->untold(self::MOST) as $act) {
			// A folder that cannot follow now keeps nobody from being told: it follows when the meeting is opened next.
			$this->attempt($this->arrange(...), $act);
			$this->attempt($this->notices->tell(...), $act);
		}
	}

	/** @param \Closure(Council, Meeting, Convocation): void $step */
	private function attempt(\Closure $step, Convocation $act): void {
		try {
			$step($this->councils->find($act->getCouncilId()), $this->meetings->find($act->getMeetingId()), $act);
		} catch (\Throwable $failure) {
			$this->logger->error('What follows the sending of a convocation could not be finished yet', ['convocation' => $act->getId(), 'exception' => $failure]);
		}
	}

	private function arrange(Council $council, Meeting $meeting, Convocation $act): void {
		$this->openings->settle($council, $meeting->getId());
		if ($act->kind()->movesMeeting()) {
			$this->folders->rename($council, $meeting);
		}
		if ($act->kind()->movesMeeting() || $act->change()->leftItems !== []) {
			$this->reconciliation->run($council, $meeting);
		}
	}
}
