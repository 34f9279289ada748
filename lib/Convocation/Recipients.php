<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Council\Channel;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\Member;
use OCA\ConseilMunicipal\Council\MemberAddresses;
use OCA\ConseilMunicipal\Council\Tableau;

/** Whom a convocation goes to: every member in exercise, CGCT art. L. 2121-10. */
final class Recipients {
	public function __construct(
		private readonly Tableau $tableau,
		private readonly MemberAddresses $addresses,
	) {
	}

	/** @return list<Recipient> in the order of the tableau */
	public function of(Council $council): array {
		$members = $this->tableau->inExercise($council);
		$addresses = $this->addresses->of($members);
		return array_map(static fn (Member $member): Recipient => new Recipient(
			$member->getId(),
			$member->getPosition(),
			$member->getCivility(),
			trim($member->getFirstName() . ' ' . $member->getLastName()),
			Channel::from($member->getChannel()),
			$addresses[$member->getId()] ?? null,
			$member->getPostalAddress(),
			$member->getUid(),
		), $members);
	}
}
