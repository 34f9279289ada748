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
use OCP\AppFramework\Utility\ITimeFactory;
use Psr\Log\LoggerInterface;

/**
 * What follows the sending of an act and takes its time: its pieces and documents come to councillors, folders take the date and the
 * numbers that were sent, members are told. Done by whoever comes first, the request that sent, the browser that pumps or the job:
 * a crash delays it, and it is safe to repeat. What cannot be finished is tried again after a pause that grows, for as long as it takes.
 */
final class FollowUp {
	/** Acts in one go; what remains is for the next time. */
	private const MOST = 20;
	/** Seconds until the next attempt, after each failure. */
	private const PAUSES = [60, 5 * 60, 15 * 60, 3600];
	/** Seconds, after all further ones. */
	private const LONGEST_PAUSE = 6 * 3600;

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
		private readonly ITimeFactory $time,
		private readonly LoggerInterface $logger,
	) {
	}

	/** @param ?int $councilId whose acts; those of all councils when null */
	public function finish(?int $councilId): void {
		foreach ($this->convocations->unfinished($this->time->getTime(), $councilId, self::MOST) as $act) {
			$this->follow($act);
		}
	}

	private function follow(Convocation $act): void {
		try {
			$council = $this->councils->find($act->getCouncilId());
			$meeting = $this->meetings->find($act->getMeetingId());
			// A step that fails keeps the next ones from nothing: members are told although a folder cannot follow now.
			$done = array_map(fn (callable $step): bool => $this->attempt($step, $act), [
				fn () => $this->pieces->release($council, $meeting, $act),
				fn () => $this->prints->release($council, $meeting, $act),
				fn () => $this->arrange($council, $meeting, $act),
				fn () => $this->notices->tell($council, $meeting, $act),
			]);
			$isFinished = !in_array(false, $done, true);
		} catch (\Throwable $failure) {
			$isFinished = $this->failed($act, $failure);
		}
		$failures = $isFinished ? 0 : $act->getFollowFailures() + 1;
		$this->convocations->followed($act, $isFinished ? null : $this->time->getTime() + self::pause($failures), $failures);
	}

	/** @param callable(): void $step */
	private function attempt(callable $step, Convocation $act): bool {
		try {
			$step();
			return true;
		} catch (\Throwable $failure) {
			return $this->failed($act, $failure);
		}
	}

	private function failed(Convocation $act, \Throwable $failure): false {
		$this->logger->error('What follows the sending of a convocation could not be finished yet', ['convocation' => $act->getId(), 'failures' => $act->getFollowFailures() + 1, 'exception' => $failure]);
		return false;
	}

	private function arrange(Council $council, Meeting $meeting, Convocation $act): void {
		if ($act->getToldAt() !== null && $act->getFollowFailures() === 0) {
			return; // done with the telling; only a piece or a document was wanted again
		}
		$this->openings->settle($council, $meeting->getId());
		if ($act->kind()->movesMeeting()) {
			$this->folders->rename($council, $meeting);
		}
		if ($act->kind()->movesMeeting() || $act->change()->leftItems !== []) {
			$this->reconciliation->run($council, $meeting);
		}
	}

	private static function pause(int $failures): int {
		return self::PAUSES[$failures - 1] ?? self::LONGEST_PAUSE;
	}
}
