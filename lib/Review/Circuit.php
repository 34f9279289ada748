<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Review;

use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Paper\StakeholderMapper;
use OCA\ConseilMunicipal\Paper\Subject;
use OCP\AppFramework\Utility\ITimeFactory;

/** Asks those whose turn it is, each once; whoever is away is asked through the delegate. */
final class Circuit {
	public function __construct(
		private readonly VisaMapper $visas,
		private readonly Absences $absences,
		private readonly StakeholderMapper $stakeholders,
		private readonly ReviewNotices $notices,
		private readonly ITimeFactory $time,
	) {
	}

	/** @param ?string $actor who made it go on */
	public function advance(Item $item, Review $review, ?string $actor): void {
		$all = $this->visas->ofItem($item->getId());
		$ids = array_map(static fn (Visa $visa): int => $visa->getId(), Turns::of($review->mode(), $all));
		foreach ($all as $visa) {
			$isTurn = in_array($visa->getId(), $ids, true);
			if ($isTurn && $visa->getTurn() !== true) {
				$this->ask($item, $visa, $actor);
			} elseif (!$isTurn && $visa->getTurn() === true) {
				$this->notices->answered($item, $visa);
				$visa->setTurn(false);
				$this->visas->update($visa);
			}
		}
	}

	/** A delegate takes over, or the reviewer is back. */
	public function handOver(Item $item, Visa $visa, ?string $delegate): void {
		$this->notices->answered($item, $visa);
		$before = $visa->getDelegateUid();
		$visa->setDelegateUid($delegate);
		$this->visas->update($visa);
		$this->involve($item, $delegate, $visa->getUid());
		// Nobody is told of what they did themselves: what comes back comes from the delegate.
		$this->notices->asked($item, $visa, $delegate === null ? $before : $visa->getUid());
	}

	private function ask(Item $item, Visa $visa, ?string $actor): void {
		$visa->setTurn(true);
		$visa->setDelegateUid($visa->getUid() === null ? null : $this->absences->delegateOf($item->getCouncilId(), $visa->getUid()));
		$this->visas->update($visa);
		$this->involve($item, $visa->getUid(), $actor);
		$this->involve($item, $visa->getDelegateUid(), $actor);
		$this->notices->asked($item, $visa, $actor);
	}

	/** Whoever is asked to sign off works on the item: they read its drafts. */
	private function involve(Item $item, ?string $uid, ?string $actor): void {
		if ($uid !== null) {
			$this->stakeholders->add($item->getCouncilId(), Subject::Item, $item->getId(), $uid, $actor, $this->time->getTime());
		}
	}
}
