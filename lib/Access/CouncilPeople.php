<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Access;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Storage\ServiceAccount;
use OCP\IGroupManager;
use OCP\IUserManager;

/**
 * The people of a council, searched: only those of its own groups, so that nobody learns who else has an account.
 *
 * @psalm-import-type ConseilPerson from ResponseDefinitions
 */
final class CouncilPeople {
	private const LISTED = 25;

	public function __construct(
		private readonly CouncilGroupMapper $mapper,
		private readonly IGroupManager $groups,
		private readonly IUserManager $users,
		private readonly ServiceAccount $accounts,
	) {
	}

	/**
	 * @param list<Role> $roles
	 * @param string $words part of a name or identifier; empty for the first ones
	 * @return list<ConseilPerson> at most 25, by name
	 */
	public function search(Council $council, array $roles, string $words): array {
		$found = [];
		foreach ($this->groupIds($council, $roles) as $gid) {
			$group = $this->groups->get($gid);
			foreach ($group === null ? [] : $this->accounts->withoutAccounts(array_values($group->searchUsers($words, self::LISTED))) as $user) {
				$found['u:' . $user->getUID()] = ['uid' => $user->getUID(), 'displayName' => $user->getDisplayName()];
			}
		}
		usort($found, static fn (array $one, array $other): int => strcoll($one['displayName'], $other['displayName']));
		return array_slice($found, 0, self::LISTED);
	}

	/**
	 * @param list<Role> $roles
	 * @return bool whether this account holds one of the roles; false as well when there is no such account
	 */
	public function holds(Council $council, string $uid, array $roles): bool {
		$user = $this->users->get($uid);
		return $user !== null && array_intersect($this->groupIds($council, $roles), $this->groups->getUserGroupIds($user)) !== [];
	}

	/**
	 * @return list<Role>
	 * @throws Invalid
	 */
	public static function rolesNamed(string $role): array {
		return match ($role) {
			'' => Role::cases(),
			Role::Staff->value => [Role::Staff, Role::Manager],
			default => [Role::tryFrom($role) ?? throw new Invalid('unknown_value', 'Choose one of: {values}.',
				['values' => implode(', ', array_column(Role::cases(), 'value'))], 'role')],
		};
	}

	/**
	 * @param list<Role> $roles
	 * @return list<string>
	 */
	private function groupIds(Council $council, array $roles): array {
		$groups = $this->mapper->ofCouncil($council->getId());
		return array_values(array_unique(array_merge(...array_map($groups->of(...), $roles))));
	}
}
