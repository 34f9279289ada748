<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Activity\Activities;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Agenda\AgendaService;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Outbox\Notice;
use OCA\ConseilMunicipal\Outbox\NoticeKind;
use OCA\ConseilMunicipal\Outbox\Notices;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;
use Throwable;

/**
 * Answers to proposed subjects: put on an agenda, put off, not kept. Of two people who answer at once the second is told;
 * nothing happens twice.
 *
 * @psalm-import-type ConseilProposal from ResponseDefinitions
 */
final class ProposalAnswers {
	private const WORD_LENGTH = 2000;

	public function __construct(
		private readonly ProposalAccess $access,
		private readonly ProposalMapper $mapper,
		private readonly Proposals $proposals,
		private readonly ProposalItem $item,
		private readonly ProposalPresenter $present,
		private readonly Notices $notices,
		private readonly Activities $activities,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * @param int $version that the person saw
	 * @param bool $withWhy whether the reasons given become the summary of the item
	 * @return ConseilProposal
	 */
	public function accept(Grant $grant, Proposal $proposal, int $version, int $meetingId, mixed $word, bool $withWhy): array {
		$workspace = $this->access->meeting($grant, $meetingId);
		AgendaService::mustBeDraft($workspace);
		$word = self::word($word);
		$this->claim($grant, $proposal, $version);
		try {
			$item = $this->item->make($workspace, $proposal, $withWhy, fn (int $itemId) => $this->settle($grant, $proposal, ProposalState::Accepted, $word, $meetingId, $itemId));
		} catch (Throwable $failure) {
			$this->mapper->release($proposal);
			throw $failure;
		}
		$this->item->follow($workspace, $item, $proposal);
		$this->tell($grant, $proposal, NoticeKind::ProposalAccepted, Place::item($item), ['day' => LocalTime::iso($workspace->meeting->getStartsAt(), $grant->council->timeZone())]);
		$this->activities->record(ActivityType::ProposalAccepted, Place::item($item), $grant->user->getUID(), ['proposal' => $proposal->getId()]);
		return $this->present->one($grant, $proposal);
	}

	/**
	 * @param int $version that the person saw
	 * @param ?int $meetingId null for later
	 * @return ConseilProposal
	 */
	public function postpone(Grant $grant, Proposal $proposal, int $version, ?int $meetingId, mixed $word): array {
		$workspace = $meetingId === null ? null : $this->access->meeting($grant, $meetingId);
		if ($workspace !== null) {
			AgendaService::mustBeDraft($workspace);
		}
		$word = self::word($word);
		$this->claim($grant, $proposal, $version);
		$this->settle($grant, $proposal, ProposalState::Postponed, $word, $meetingId, null);
		$place = new Place($proposal->getCouncilId(), $meetingId);
		$workspace === null
			? $this->tell($grant, $proposal, NoticeKind::ProposalPostponed, $place, [])
			: $this->tell($grant, $proposal, NoticeKind::ProposalMoved, $place, ['day' => LocalTime::iso($workspace->meeting->getStartsAt(), $grant->council->timeZone())]);
		$this->activities->record(ActivityType::ProposalPostponed, $place, $grant->user->getUID(), ['proposal' => $proposal->getId()]);
		return $this->present->one($grant, $proposal);
	}

	/**
	 * @param int $version that the person saw
	 * @param mixed $word why; nobody is refused without a word
	 * @return ConseilProposal
	 */
	public function refuse(Grant $grant, Proposal $proposal, int $version, mixed $word): array {
		$word = (new Input(['word' => $word]))->passage('word', self::WORD_LENGTH);
		$this->claim($grant, $proposal, $version);
		$this->settle($grant, $proposal, ProposalState::Refused, $word, $proposal->getMeetingId(), null);
		$place = new Place($proposal->getCouncilId(), $proposal->getMeetingId());
		$this->tell($grant, $proposal, NoticeKind::ProposalRefused, $place, ['word' => mb_strimwidth($word, 0, 300, '…')]);
		$this->activities->record(ActivityType::ProposalRefused, $place, $grant->user->getUID(), ['proposal' => $proposal->getId()]);
		return $this->present->one($grant, $proposal);
	}

	private static function word(mixed $word): ?string {
		return (new Input(['word' => $word]))->optionalPassage('word', self::WORD_LENGTH);
	}

	private function claim(Grant $grant, Proposal $proposal, int $version): void {
		if (!$proposal->state()->isOpen()) {
			throw Proposals::answered();
		}
		if ($proposal->getVersion() !== $version || !$this->mapper->claim($proposal, $this->time->getTime())) {
			throw $this->proposals->stale($grant, $proposal);
		}
	}

	private function settle(Grant $grant, Proposal $proposal, ProposalState $state, ?string $word, ?int $meetingId, ?int $itemId): void {
		$proposal->setState($state->value);
		$proposal->setAnswer($word);
		$proposal->setAnsweredBy($grant->user->getUID());
		$proposal->setAnsweredByName(mb_substr($grant->user->getDisplayName(), 0, 255));
		$proposal->setAnsweredAt($this->time->getTime());
		$proposal->setAnsweringAt(null);
		$proposal->setMeetingId($meetingId);
		$proposal->setItemId($itemId);
		$this->mapper->update($proposal);
	}

	/** @param array<string, string> $parameters of the sentence */
	private function tell(Grant $grant, Proposal $proposal, NoticeKind $kind, Place $place, array $parameters): void {
		if ($proposal->getUid() !== null) {
			$this->notices->tell(new Notice($kind, $proposal->getUid(), $grant->user->getUID(), $place, '/c/' . $proposal->getCouncilId() . '/sujets', ['title' => $proposal->getTitle()] + $parameters));
		}
	}
}
