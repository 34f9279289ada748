<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Review;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Activity\Activities;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Agenda\AgendaService;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Discussion\Discussions;
use OCA\ConseilMunicipal\Discussion\MessageText;
use OCA\ConseilMunicipal\Discussion\Thread;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Forbidden;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Error\Stale;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\AppFramework\Utility\ITimeFactory;

/** What reviewers answer, and asking them again. A visa freezes nothing. */
final class Visas {
	private const WORD = 2000;

	public function __construct(
		private readonly MeetingAccess $open,
		private readonly VisaMapper $visas,
		private readonly ReviewMapper $reviews,
		private readonly VisaPieces $pieces,
		private readonly Circuit $circuit,
		private readonly ReviewNotices $notices,
		private readonly ReviewPresenter $present,
		private readonly Discussions $discussions,
		private readonly Activities $activities,
		private readonly ITimeFactory $time,
	) {
	}

	/** @return array{Workspace, Item, Visa} */
	public function open(int $visaId): array {
		try {
			$visa = $this->visas->find($visaId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		return [...$this->open->draft($visa->getItemId()), $visa];
	}

	/** @throws Forbidden another person is asked */
	public static function mustBeAsked(Workspace $workspace, Visa $visa): void {
		AgendaService::mustBeDraft($workspace);
		if (!$visa->isFor($workspace->uid())) {
			throw new Forbidden('not_asked', 'Somebody else is asked to sign this off.');
		}
	}

	/**
	 * @param int $version of the visa that the person saw
	 * @throws Conflict it is not their turn
	 * @throws Stale the delegate, or the reviewer in another window, was faster
	 * @throws Invalid a correction without a word
	 */
	public function answer(Workspace $workspace, Item $item, Visa $visa, int $version, mixed $answer, mixed $word): void {
		$state = (new Input(['answer' => $answer]))->choice('answer', VisaState::class);
		if ($state !== VisaState::Given && $state !== VisaState::Correction) {
			throw new Invalid('unknown_value', 'Choose one of: {values}.', ['values' => 'given, correction'], 'answer');
		}
		if ($visa->getTurn() !== true && $visa->state() === VisaState::Asked) {
			throw new Conflict('not_your_turn', 'The persons before you have not signed off yet. You will be told when it is your turn.');
		}
		$words = $state === VisaState::Correction ? MessageText::from($word, 'word', self::WORD) : null;
		$this->advance($workspace, $item, $visa, $version);
		$message = $words === null ? null : $this->discussions->correct(new Thread($workspace, $item, true), $words);
		$visa->answer($state, $this->time->getTime(), $workspace->uid(), $workspace->grant->user->getDisplayName(), $message?->getId());
		$this->visas->update($visa);
		$this->follow($workspace, $item, $visa);
	}

	/** After a correction, or when the documents changed: the reviewer is asked once more. */
	public function askAgain(Workspace $workspace, Item $item, Visa $visa, int $version): void {
		if ($visa->state() !== VisaState::Given && $visa->state() !== VisaState::Correction) {
			throw new Conflict('not_answered', 'This person has not answered yet.');
		}
		$this->advance($workspace, $item, $visa, $version);
		$visa->askAgain();
		$this->visas->update($visa);
		$this->pieces->forget($visa);
		$this->next($workspace, $item);
	}

	/** What an answer brings about. */
	private function follow(Workspace $workspace, Item $item, Visa $visa): void {
		$this->notices->answered($item, $visa);
		$review = $this->reviews->ofItem($item->getId());
		$asking = [$review?->getAskedBy(), $item->getOwnerUid()];
		$details = $visa->getUid() === $workspace->uid() ? [] : ['for' => $visa->getName()];
		if ($visa->state() === VisaState::Given) {
			$this->pieces->remember($workspace->grant, $visa);
			$this->activities->record(ActivityType::VisaGiven, Place::item($item), $workspace->uid(), $details);
			$this->notices->corrected($item, $asking);
		} else {
			$this->pieces->forget($visa);
			$this->activities->record(ActivityType::CorrectionAsked, Place::item($item), $workspace->uid(), $details);
			$this->notices->correction($item, $asking, $workspace->uid());
		}
		$this->next($workspace, $item);
	}

	private function next(Workspace $workspace, Item $item): void {
		$this->reviews->touch($item->getId());
		$review = $this->reviews->ofItem($item->getId());
		if ($review !== null) {
			$this->circuit->advance($item, $review, $review->getAskedBy() ?? $workspace->uid());
		}
	}

	private function advance(Workspace $workspace, Item $item, Visa $visa, int $version): void {
		if ($visa->getVersion() !== $version || !$this->visas->advance($visa)) {
			throw new Stale('visa_changed', 'This sign-off has been answered or changed meanwhile. Look at it as it is now.', data: ['current' => $this->present->of($workspace, $item)]);
		}
	}
}
