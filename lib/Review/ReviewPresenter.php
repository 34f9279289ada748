<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Review;

use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\People;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * The sign-off circuit of an item, as the API says it.
 *
 * @psalm-import-type ConseilPerson from ResponseDefinitions
 * @psalm-import-type ConseilReview from ResponseDefinitions
 * @psalm-import-type ConseilVisa from ResponseDefinitions
 */
final class ReviewPresenter {
	public function __construct(
		private readonly ReviewMapper $reviews,
		private readonly VisaMapper $visas,
		private readonly VisaPieces $pieces,
		private readonly People $people,
	) {
	}

	/** @return ConseilReview without reviewers and of version 0 when nobody is asked */
	public function of(Workspace $workspace, Item $item): array {
		$review = $this->reviews->ofItem($item->getId());
		$visas = $review === null ? [] : $this->visas->ofItem($item->getId());
		$changed = $this->pieces->changedSince($workspace->grant, $item->getId(), $visas);
		$isDraft = $workspace->meeting->state()->isDraft();
		return [
			'itemId' => $item->getId(),
			'mode' => ($review?->mode() ?? ReviewMode::Ordered)->value,
			'askedBy' => $review === null ? null : ['uid' => $review->getAskedBy() ?? '', 'displayName' => $review->getAskedName()],
			'askedAt' => LocalTime::isoOrNull($review?->getAskedAt(), $workspace->council()->timeZone()),
			'version' => $review?->getVersion() ?? 0,
			'canChange' => $isDraft && Reviews::mayChange($workspace, $item),
			'visas' => array_map(fn (Visa $visa): array => $this->visa($workspace, $visa, $changed[$visa->getId()] ?? []), $visas),
		];
	}

	/**
	 * @param list<string> $changed
	 * @return ConseilVisa
	 */
	private function visa(Workspace $workspace, Visa $visa, array $changed): array {
		$isMine = $visa->isFor($workspace->uid()) && $workspace->meeting->state()->isDraft();
		$substitute = $visa->getAnsweredBy() !== null && $visa->getAnsweredBy() !== $visa->getUid()
			? ['uid' => $visa->getAnsweredBy(), 'displayName' => $visa->getAnsweredName() ?? '']
			: ($visa->getAnsweredAt() === null ? $this->people->person($visa->getDelegateUid()) : null);
		return [
			'id' => $visa->getId(),
			'reviewer' => ['uid' => $visa->getUid() ?? '', 'displayName' => $visa->getName()],
			'substitute' => $substitute,
			'state' => $visa->state()->value,
			'turn' => $visa->getTurn() === true,
			'mine' => $isMine && ($visa->getTurn() === true || $visa->state() === VisaState::Given || $visa->state() === VisaState::Correction),
			'answeredAt' => LocalTime::isoOrNull($visa->getAnsweredAt(), $workspace->council()->timeZone()),
			'messageId' => $visa->getMessageId(),
			'changedSince' => $changed,
			'version' => $visa->getVersion(),
		];
	}
}
