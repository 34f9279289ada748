<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Commission;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;

/** A commission that a person may see. Only {@see CommissionAccess} hands one out. */
final class OpenCommission {
	/** @param list<array{id: int, name: string, uid: ?string}> $seats in the order of the tableau */
	public function __construct(
		public readonly Grant $grant,
		public readonly Commission $commission,
		public readonly array $seats,
	) {
	}

	public function uid(): string {
		return $this->grant->user->getUID();
	}

	/** The person sits in it. */
	public function isMember(): bool {
		return in_array($this->uid(), array_column($this->seats, 'uid'), true);
	}

	/** The person may know what is submitted to it: those who prepare, and its members. */
	public function readsSubmissions(): bool {
		return $this->grant->can(Action::Prepare) || $this->isMember();
	}
}
