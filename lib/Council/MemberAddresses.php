<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCP\Config\IUserConfig;

/** Where e-mails to members go: to the address that the member gave, else to that of the account. */
final class MemberAddresses {
	public function __construct(
		private readonly IUserConfig $config,
	) {
	}

	/**
	 * @param list<Member> $members
	 * @return array<int, string> by member, those who have one
	 */
	public function of(array $members): array {
		$uids = array_values(array_filter(array_map(static fn (Member $member): ?string => $member->getUid(), $members)));
		$accounts = $this->ofAccounts($uids);
		$addresses = [];
		foreach ($members as $member) {
			$address = $member->getEmail() ?? $accounts[$member->getUid() ?? ''] ?? null;
			if ($address !== null) {
				$addresses[$member->getId()] = $address;
			}
		}
		return $addresses;
	}

	/**
	 * @param list<string> $uids
	 * @return array<array-key, string> by account, those that have one
	 */
	private function ofAccounts(array $uids): array {
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
