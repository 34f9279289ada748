<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\MeetingState;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCP\AppFramework\Db\TTransactional;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IDBConnection;

/**
 * What follows the first convocation: addendum, replaced pieces, postponement, cancellation, second convocation. Each is a convocation
 * of its own with the next number; one is prepared at a time, and what was sent before never changes.
 */
final class LaterActs {
	use TTransactional;

	public function __construct(
		private readonly ConvocationMapper $convocations,
		private readonly Convocations $open,
		private readonly UnsentActs $unsent,
		private readonly Journal $journal,
		private readonly ITimeFactory $time,
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * The act of this kind that is being prepared; begun when there is none.
	 *
	 * @param array<string, mixed> $values see {@see Change::from()}
	 * @throws Conflict it is not possible now, or another act is being prepared
	 */
	public function begin(Workspace $workspace, ConvocationKind $kind, array $values): Convocation {
		$meeting = $workspace->meeting;
		$known = $this->convocations->ofMeeting($meeting->getCouncilId(), $meeting->getId());
		$last = end($known);
		if ($last !== false && $last->state() !== ConvocationState::Sent) {
			return $last->kind() === $kind ? $last : throw new Conflict('act_under_way', 'Another change of this convocation is being prepared. Send it or give it up first.');
		}
		$this->mustBePossible($workspace, $kind, $last === false ? 0 : $last->getNumber());
		$act = Convocation::begun($meeting, ($last === false ? 0 : $last->getNumber()) + 1, $kind, $workspace->uid(), $this->time->getTime());
		$act->setChanges(Change::from($values, $kind, $meeting, $workspace->council()->timeZone(), $this->time->getTime())->toJson());
		return $this->open->start($act) ?? $this->begin($workspace, $kind, $values); // somebody began one at the same moment
	}

	/**
	 * Says another moment, place or reason; what was frozen is frozen again afterwards.
	 *
	 * @param int $version that the person saw
	 * @param array<string, mixed> $values see {@see Change::from()}
	 */
	public function change(Workspace $workspace, Convocation $act, int $version, array $values): void {
		$this->mustBeLater($act);
		$former = $act->change();
		$change = Change::from($values, $act->kind(), $workspace->meeting, $workspace->council()->timeZone(), $this->time->getTime());
		$this->atomic(function () use ($act, $version, $change, $former): void {
			$this->write($act, $version, $change->leaving($former->leftItems, $former->leftDocuments));
			if ($change->failure !== null && $change->failure != $former->failure) {
				$this->journal->record($act->getCouncilId(), 'quorum_failure_changed', ['convocation' => $act->getId(), 'quorumFailure' => get_object_vars($change->failure)], $act->getMeetingId());
			}
		}, $this->db);
	}

	/**
	 * Chooses what waits for the next act; everything else is brought.
	 *
	 * @param int $version that the person saw
	 * @param mixed $items ids of new items
	 * @param mixed $documents ids of new or corrected pieces
	 */
	public function leaveOut(Convocation $act, int $version, mixed $items, mixed $documents): void {
		$this->mustBeLater($act);
		$this->write($act, $version, $act->change()->leaving($items, $documents));
	}

	/** Gives it up before it is sent: nobody was told, and its number is free again. */
	public function abandon(Workspace $workspace, Convocation $act): void {
		$this->mustBeLater($act);
		$this->atomic(function () use ($act): void {
			if (!$this->convocations->abandon($act, UnsentActs::STATES)) {
				throw Convocations::stale();
			}
			$this->journal->record($act->getCouncilId(), 'convocation_abandoned', ['convocation' => $act->getId(), 'number' => $act->getNumber(), 'kind' => $act->getKind()], $act->getMeetingId());
		}, $this->db);
		$this->unsent->clear($workspace, $act);
	}

	private function write(Convocation $act, int $version, Change $change): void {
		if ($act->getVersion() !== $version || !$this->convocations->change($act, UnsentActs::STATES, ['changes' => $change->toJson()] + UnsentActs::UNFROZEN)) {
			throw Convocations::stale();
		}
	}

	/** @throws Conflict */
	private function mustBeLater(Convocation $act): void {
		$this->open->mustBeUnsent($act);
		if (!$act->kind()->isLater()) {
			throw new Conflict('first_convocation', 'The first convocation of a meeting has nothing of this to change or to give up.');
		}
	}

	/** @throws Conflict */
	private function mustBePossible(Workspace $workspace, ConvocationKind $kind, int $sent): void {
		if ($sent === 0 || $workspace->meeting->state() !== MeetingState::Convened) {
			throw new Conflict('not_convened', 'Nobody is convened to this meeting, or it is over. Nothing was recorded.');
		}
		LaterActChecks::mustBeItsHour($kind, $workspace->meeting, $this->time->getTime());
	}
}
