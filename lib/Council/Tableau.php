<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCA\ConseilMunicipal\Collect\Presiding;
use OCP\AppFramework\Utility\ITimeFactory;

/** The members in exercise today, in the order of the tableau, for other capabilities. */
final class Tableau {
	public function __construct(
		private readonly MemberMapper $members,
		private readonly ITimeFactory $time,
	) {
	}

	/** @return list<Member> */
	public function inExercise(Council $council): array {
		$today = $this->time->now()->setTimezone($council->timeZone())->format('Y-m-d');
		return array_values(array_filter($this->members->ofCouncil($council->getId()), static fn (Member $member): bool => $member->isInExercise($today)));
	}

	/** Who presides over the council; null when the tableau does not say. */
	public function presiding(Council $council): ?Member {
		foreach ($this->inExercise($council) as $member) {
			if (Presiding::isFunction($member->getFunction())) {
				return $member;
			}
		}
		return null;
	}
}
