<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCA\ConseilMunicipal\Access\CouncilPeople;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Error\Invalid;
use OCP\IUserManager;

/**
 * Which accounts a member may be linked to. The convocation goes to the address of the account, which managers read and people
 * are told at: so a manager links people of the council’s own groups, and learns nothing of any other account, not even that it exists.
 */
final class MemberAccounts {
	public function __construct(
		private readonly CouncilPeople $people,
		private readonly Tableau $tableau,
		private readonly IUserManager $users,
	) {
	}

	/**
	 * @param ?string $linked what the member is linked to already: a link that somebody may have made stays good
	 * @throws Invalid
	 */
	public function allow(Grant $grant, ?string $uid, ?string $linked): void {
		if ($uid === null || $uid === $linked) {
			return;
		}
		if ($grant->isOperator()) {
			if (!$this->users->userExists($uid)) {
				throw new Invalid('unknown_account', 'The account « {account} » does not exist.', ['account' => $uid], 'uid');
			}
		} elseif ($this->people->rolesOf($grant->council, $uid) === []) {
			throw new Invalid(
				'unknown_account',
				'Nobody in the groups of this council has the account « {account} ». Choose somebody of its groups, or ask the operator to add this person to one of them first.',
				['account' => $uid],
				'uid',
			);
		}
	}

	/** @return list<string> accounts of members in exercise that are in no group of the council */
	public function outside(Council $council): array {
		$linked = array_filter(array_map(static fn (Member $member): ?string => $member->getUid(), $this->tableau->inExercise($council)));
		$people = $linked === [] ? [] : $this->people->everybody($council);
		return array_values(array_filter(
			$linked,
			fn (string $uid): bool => !isset($people[$uid]) && $this->people->rolesOf($council, $uid) === [],
		));
	}
}
