<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Access;

use Normalizer;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Storage\ServiceAccount;
use OCP\IGroupManager;
use OCP\IUser;
use OCP\IUserManager;

/**
 * The people of one council who have an account. Service accounts are nobody, and whoever holds no role in the council is not
 * found, whatever is searched.
 *
 * @psalm-import-type ConseilColleague from ResponseDefinitions
 */
final class CouncilPeople {
	private const LISTED = 20;
	/** Members looked at per group; larger groups are beyond what a council is. */
	private const GROUP = 500;

	public function __construct(
		private readonly CouncilGroupMapper $mapper,
		private readonly IGroupManager $groups,
		private readonly IUserManager $users,
		private readonly ServiceAccount $accounts,
	) {
	}

	/** @return list<ConseilColleague> by name, at most 20 */
	public function search(Council $council, string $search, PeoplePurpose $purpose): array {
		$words = preg_split('/\s+/', self::plain($search), -1, PREG_SPLIT_NO_EMPTY) ?: [];
		$found = [];
		foreach ($this->accountsByRole($council, $purpose) as $role => $users) {
			foreach ($users as $user) {
				$name = self::plain($user->getDisplayName());
				if (self::holds($name . ' ' . self::plain($user->getUID()), $words)) {
					$found['u:' . $user->getUID()] ??= ['name' => $name, 'uid' => $user->getUID(), 'displayName' => $user->getDisplayName(), 'role' => Role::from($role)];
				}
			}
		}
		usort($found, static fn (array $one, array $other): int => [$one['name'], $one['uid']] <=> [$other['name'], $other['uid']]);
		return array_map(
			static fn (array $one): array => ['uid' => $one['uid'], 'displayName' => $one['displayName'], 'role' => $one['role']->value],
			array_slice($found, 0, self::LISTED),
		);
	}

	/** @return list<Role> none for a stranger, an account that is gone, a service account */
	public function rolesOf(Council $council, string $uid): array {
		$user = $this->users->get($uid);
		if ($user === null || $this->accounts->isOne($uid)) {
			return [];
		}
		$own = $this->groups->getUserGroupIds($user);
		$groups = $this->mapper->ofCouncil($council->getId());
		return array_values(array_filter(Role::cases(), static fn (Role $role): bool => array_intersect($groups->of($role), $own) !== []));
	}

	/** @return array<array-key, list<Role>> everybody with an account and a role, by account; names would cost a query each */
	public function everybody(Council $council): array {
		$people = [];
		foreach ($this->accountsByRole($council, PeoplePurpose::Mention) as $role => $users) {
			foreach ($users as $user) {
				$people[$user->getUID()][] = Role::from($role);
			}
		}
		return $people;
	}

	/**
	 * Councillors first, then managers: who holds several roles is shown with the one that people know him by.
	 *
	 * @return array<string, list<IUser>> by role
	 */
	private function accountsByRole(Council $council, PeoplePurpose $purpose): array {
		$groups = $this->mapper->ofCouncil($council->getId());
		$members = $people = [];
		foreach ([Role::Councillor, Role::Manager, Role::Staff] as $role) {
			foreach (in_array($role, $purpose->roles(), true) ? $groups->of($role) : [] as $gid) {
				$members['g:' . $gid] ??= $this->accounts->people(array_values($this->groups->get($gid)?->searchUsers('', self::GROUP) ?? []));
				$people[$role->value] = [...$people[$role->value] ?? [], ...$members['g:' . $gid]];
			}
		}
		return $people;
	}

	/** @param list<string> $words */
	private static function holds(string $text, array $words): bool {
		return array_filter($words, static fn (string $word): bool => !str_contains($text, $word)) === [];
	}

	/** Lower case without accents: « lea » finds « Léa ». */
	private static function plain(string $text): string {
		$apart = Normalizer::normalize(mb_scrub($text, 'UTF-8'), Normalizer::FORM_D) ?: $text;
		return mb_strtolower(preg_replace('/\p{Mn}+/u', '', $apart) ?? $text);
	}
}
