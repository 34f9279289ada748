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
use OCA\ConseilMunicipal\Council\Tableau;
use OCP\Config\IUserConfig;

/** Whom a convocation goes to: every member in exercise, CGCT art. L. 2121-10. */
final class Recipients {
	public function __construct(
		private readonly Tableau $tableau,
		private readonly IUserConfig $config,
	) {
	}

	/** @return list<Recipient> in the order of the tableau */
	public function of(Council $council): array {
		$members = $this->tableau->inExercise($council);
		$addresses = $this->accountAddresses(array_values(array_filter(array_map(static fn (Member $member): ?string => $member->getUid(), $members))));
		return array_map(static fn (Member $member): Recipient => new Recipient(
			$member->getId(),
			$member->getPosition(),
			$member->getCivility(),
			trim($member->getFirstName() . ' ' . $member->getLastName()),
			Channel::from($member->getChannel()),
			$member->getEmail() ?? $addresses[$member->getUid() ?? ''] ?? null,
			$member->getPostalAddress(),
			$member->getUid(),
		), $members);
	}

	/**
	 * @param list<string> $uids
	 * @return array<array-key, string> by account, those that have one
	 */
	private function accountAddresses(array $uids): array {
		$addresses = [];
		foreach ($uids === [] ? [] : ['email', 'primary_email'] as $key) {
			foreach ($this->config->getValuesByUsers('settings', $key, null, $uids) as $uid => $address) {
				if (is_string($address) && $address !== '') {
					$addresses[$uid] = $address;
				}
			}
		}
		return $addresses;
	}
}
