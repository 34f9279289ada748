<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use OCA\ConseilMunicipal\Access\Role;
use OCA\ConseilMunicipal\Access\RoleGroups;
use OCA\ConseilMunicipal\Council\Council;
use OCP\IGroupManager;

/** What no repair of ours can put right: settings of the instance, groups that are gone. */
final class Obstacles {
	public function __construct(
		private readonly SharingSettings $settings,
		private readonly IGroupManager $groups,
		private readonly ServiceAccount $accounts,
	) {
	}

	/** @return list<Finding> */
	public function inspect(Council $council, RoleGroups $groups): array {
		return [
			...$this->blocking($council, $groups),
			...$this->bearable(),
			...$this->missingGroups($groups),
			...$this->withoutManager($groups),
		];
	}

	/**
	 * Settings under which the folders cannot be given to these groups at all.
	 *
	 * @return list<Finding>
	 */
	public function blocking(Council $council, RoleGroups $groups): array {
		$codes = array_keys(array_filter([
			FindingCode::SharingDisabled->value => $this->settings->sharingDisabled(),
			FindingCode::GroupSharingDisabled->value => $this->settings->groupSharingDisabled(),
			FindingCode::ServiceAccountsExcluded->value => $this->serviceAccountExcluded($council),
		]));
		$findings = array_map(
			static fn (string $code): Finding => new Finding(FindingCode::from($code), FindingLevel::Operator),
			$codes,
		);
		foreach ($this->settings->ownGroupsOnly() ? $groups->all() : [] as $gid) {
			$group = $this->groups->get($gid);
			$reachable = $group !== null && ($group->canAddUser() || $this->isMember($council, $gid));
			if ($group !== null && ($this->settings->isExcludedGroup($gid) || !$reachable)) {
				$findings[] = new Finding(FindingCode::OwnGroupsOnly, FindingLevel::Operator, parameters: ['group' => $gid]);
			}
		}
		return $findings;
	}

	/** @return list<Finding> settings that the daily check works around */
	private function bearable(): array {
		$codes = array_keys(array_filter([
			FindingCode::ExpiryEnforced->value => $this->settings->expiryEnforced(),
			FindingCode::AcceptanceRequired->value => $this->settings->acceptanceRequired(),
		]));
		return array_map(static fn (string $code): Finding => new Finding(FindingCode::from($code), FindingLevel::Operator), $codes);
	}

	/** @return list<Finding> */
	private function missingGroups(RoleGroups $groups): array {
		$gone = array_filter($groups->all(), fn (string $gid): bool => !$this->groups->groupExists($gid));
		return array_values(array_map(
			static fn (string $gid): Finding => new Finding(FindingCode::GroupMissing, FindingLevel::Operator, parameters: ['group' => $gid]),
			$gone,
		));
	}

	/** @return list<Finding> */
	private function withoutManager(RoleGroups $groups): array {
		foreach ($groups->of(Role::Manager) as $gid) {
			$group = $this->groups->get($gid);
			if ($group !== null && $this->accounts->peopleOf($group) !== []) {
				return [];
			}
		}
		return [new Finding(FindingCode::NoManager, FindingLevel::Operator)];
	}

	private function serviceAccountExcluded(Council $council): bool {
		$uid = $council->getServiceUid();
		return $uid === null ? $this->settings->sharingForChosenGroupsOnly() : $this->settings->sharingDisabledFor($uid);
	}

	private function isMember(Council $council, string $gid): bool {
		return $council->getServiceUid() !== null && $this->groups->isInGroup($council->getServiceUid(), $gid);
	}
}
