<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Review;

use OCA\ConseilMunicipal\Access\ForgetsAccounts;
use OCA\ConseilMunicipal\Agenda\ItemMapper;
use OCP\AppFramework\Db\DoesNotExistException;

/** Hands what waits for somebody who is away to the delegate, and back. Safe to repeat. */
final class HandOver implements ForgetsAccounts {
	public function __construct(
		private readonly VisaMapper $visas,
		private readonly ReviewMapper $reviews,
		private readonly ItemMapper $items,
		private readonly Absences $absences,
		private readonly Circuit $circuit,
	) {
	}

	public function run(int $councilId): void {
		foreach ($this->visas->waiting($councilId) as $visa) {
			$delegate = $visa->getUid() === null ? null : $this->absences->delegateOf($councilId, $visa->getUid());
			if ($delegate === $visa->getDelegateUid()) {
				continue;
			}
			try {
				$this->circuit->handOver($this->items->find($visa->getItemId()), $visa, $delegate);
			} catch (DoesNotExistException) {
				continue;
			}
		}
	}

	/** The account is gone: what it was asked for is asked of nobody, and the circuits go on. */
	#[\Override]
	public function forgetAccount(string $uid): void {
		foreach ($this->visas->forgetAccount($uid) as $visa) {
			try {
				$review = $this->reviews->ofItem($visa->getItemId());
				if ($review !== null) {
					$this->circuit->advance($this->items->find($visa->getItemId()), $review, null);
				}
			} catch (DoesNotExistException) {
				continue;
			}
		}
	}
}
