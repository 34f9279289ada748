<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Approval;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\Member;
use OCA\ConseilMunicipal\Council\Tableau;
use OCA\ConseilMunicipal\Review\Absences;

/** Who approves in a council these days: the maire as the tableau says, and whoever stands in. */
final class CouncilApprovers {
	public function __construct(
		private readonly Tableau $tableau,
		private readonly Absences $absences,
	) {
	}

	public function of(Council $council): Approvers {
		$maire = $this->tableau->presiding($council);
		$uid = $maire?->getUid();
		$delegate = $uid === null ? null : $this->absences->delegateOf($council->getId(), $uid);
		return new Approvers($maire === null ? null : self::nameOf($maire), $maire?->getCivility(), $maire?->getFunction(), $uid, $delegate);
	}

	private static function nameOf(Member $member): string {
		return trim($member->getFirstName() . ' ' . $member->getLastName());
	}
}
