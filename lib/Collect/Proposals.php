<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Activity\Activities;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Agenda\AgendaService;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Stale;
use OCA\ConseilMunicipal\Paper\PaperTitles;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * Subjects as those who propose them make, change and withdraw them.
 *
 * @psalm-import-type ConseilProposal from ResponseDefinitions
 */
final class Proposals {
	/** Waiting for an answer, of one person. */
	private const MOST_OPEN = 50;

	public function __construct(
		private readonly ProposalAccess $access,
		private readonly ProposalMapper $proposals,
		private readonly CallMapper $calls,
		private readonly PaperTitles $papers,
		private readonly ProposalPresenter $present,
		private readonly Activities $activities,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * @param array<string, mixed> $values see {@see ProposalDetails}
	 * @param ?int $meetingId null for whichever meeting comes
	 * @return ConseilProposal
	 */
	public function make(int $councilId, array $values, ?int $meetingId): array {
		[$grant, $answers] = $this->access->council($councilId);
		if ($meetingId !== null) {
			$this->mustTake($grant, $meetingId, $answers);
		}
		if ($this->proposals->countOpenOf($councilId, $grant->user->getUID()) >= self::MOST_OPEN) {
			throw new Conflict('too_many_proposals', '{maximum} of your subjects wait for an answer already. Withdraw one, or wait for an answer.', ['maximum' => self::MOST_OPEN]);
		}
		$proposal = new Proposal();
		$proposal->setCouncilId($councilId);
		$proposal->setMeetingId($meetingId);
		$proposal->setUid($grant->user->getUID());
		$proposal->setProposerName(mb_substr($grant->user->getDisplayName(), 0, 255));
		$proposal->setState(ProposalState::Proposed->value);
		$proposal->setCreatedAt($this->time->getTime());
		$proposal->setVersion(1);
		(new ProposalDetails($values + ['title' => null, 'kind' => null]))->applyTo($proposal);
		$this->mustSeePaper($grant, $proposal, null);
		$this->proposals->insert($proposal);
		$this->activities->record(ActivityType::ProposalMade, new Place($councilId, $meetingId), $proposal->getUid(), ['proposal' => $proposal->getId()]);
		return $this->present->one($grant, $proposal);
	}

	/**
	 * @param int $version that the person saw
	 * @param array<string, mixed> $values what is not named stays
	 * @return ConseilProposal
	 */
	public function change(Grant $grant, Proposal $proposal, int $version, array $values): array {
		self::mustWait($proposal);
		if ($proposal->getVersion() !== $version) {
			throw $this->stale($grant, $proposal);
		}
		$before = $proposal->getPaperId();
		(new ProposalDetails($values))->applyTo($proposal);
		$this->mustSeePaper($grant, $proposal, $before);
		if (!$this->proposals->advance($proposal, $this->time->getTime())) {
			throw $this->stale($grant, $proposal);
		}
		$this->proposals->update($proposal);
		return $this->present->one($grant, $proposal);
	}

	/** @return ConseilProposal its documents stay readable to the person for some days */
	public function withdraw(Grant $grant, Proposal $proposal): array {
		if ($proposal->state() === ProposalState::Withdrawn) {
			return $this->present->one($grant, $proposal);
		}
		if (!$proposal->state()->isOpen()) {
			throw self::answered();
		}
		if (!$this->proposals->advance($proposal, $this->time->getTime())) {
			throw $this->stale($grant, $proposal);
		}
		$proposal->setState(ProposalState::Withdrawn->value);
		$proposal->setAnsweredAt($this->time->getTime());
		$this->proposals->update($proposal);
		$this->activities->record(ActivityType::ProposalWithdrawn, new Place($proposal->getCouncilId(), $proposal->getMeetingId()), $proposal->getUid(), ['proposal' => $proposal->getId()]);
		return $this->present->one($grant, $proposal);
	}

	/** @throws Conflict it has been answered */
	public static function mustWait(Proposal $proposal): void {
		if ($proposal->state() !== ProposalState::Proposed) {
			throw self::answered();
		}
	}

	public static function answered(): Conflict {
		return new Conflict('proposal_answered', 'This subject has been answered already. Nothing was changed; look at the answer.');
	}

	/** What somebody answered or changed meanwhile, as it is now. */
	public function stale(Grant $grant, Proposal $proposal): Stale|Conflict {
		$current = $this->proposals->find($proposal->getId());
		return $current->state()->isOpen()
			? new Stale('proposal_changed', 'Somebody changed or answers this subject at this moment. Nothing of theirs is lost; look at it as it is now and try again.', data: ['current' => $this->present->one($grant, $current)])
			: self::answered();
	}

	/** A subject comes from a paper that one works on. */
	private function mustSeePaper(Grant $grant, Proposal $proposal, ?int $before): void {
		if ($proposal->getPaperId() !== null && $proposal->getPaperId() !== $before) {
			$this->papers->mustBeSeen($grant, $proposal->getPaperId());
		}
	}

	/** Those who prepare may propose for every draft; the others for meetings whose call is open to them. */
	private function mustTake(Grant $grant, int $meetingId, bool $answers): void {
		if ($grant->can(Action::Prepare) || $answers) {
			AgendaService::mustBeDraft($this->access->meeting($grant, $meetingId));
			return;
		}
		$call = $this->calls->ofMeeting($grant->council->getId(), $meetingId);
		if ($call === null || !$call->call->audience()->asks($grant->roles)) {
			throw Access::hidden();
		}
		if (!$call->isOpen($this->time->getTime())) {
			throw new Conflict('call_closed', 'The call for subjects of this meeting is closed. Propose your subject for a later meeting, or ask the secretary.');
		}
	}
}
