<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Access;

use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Forbidden;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Storage\ServiceAccount;
use OCP\Group\ISubAdmin;
use OCP\IGroup;
use OCP\IGroupManager;

/**
 * Which groups hold which role: what a manager may choose, who gains and who loses, and the change itself.
 *
 * @psalm-import-type ConseilAccessChange from ResponseDefinitions
 * @psalm-import-type ConseilGroup from ResponseDefinitions
 * @psalm-import-type ConseilPerson from ResponseDefinitions
 */
final class GroupMapping {
	private const LISTED = 25;

	public function __construct(
		private readonly CouncilGroupMapper $mapper,
		private readonly IGroupManager $groups,
		private readonly ISubAdmin $subAdmins,
		private readonly ServiceAccount $accounts,
		private readonly FolderCheck $folders,
		private readonly Journal $journal,
	) {
	}

	/** @return list<ConseilGroup> groups that this manager may map, by name, at most 25 */
	public function choices(Grant $grant, string $search): array {
		return self::listed(array_filter($this->reachable($grant, $search), static fn (IGroup $group): bool => $search === ''
			|| mb_stripos($group->getGID(), $search) !== false
			|| mb_stripos($group->getDisplayName(), $search) !== false));
	}

	/** @return list<ConseilGroup> groups of the instance, by name, at most 25 */
	public function all(string $search): array {
		return self::listed($this->groups->search($search, self::LISTED));
	}

	/**
	 * @param array<IGroup> $groups
	 * @return list<ConseilGroup>
	 */
	private static function listed(array $groups): array {
		$found = [];
		foreach ($groups as $group) {
			$found['g:' . $group->getGID()] = ['gid' => $group->getGID(), 'displayName' => $group->getDisplayName(), 'count' => null, 'exists' => true];
		}
		usort($found, static fn (array $one, array $other): int => strcoll($one['displayName'], $other['displayName']));
		return array_slice($found, 0, self::LISTED);
	}

	/**
	 * @return list<ConseilAccessChange> one per role, who gains and who loses it
	 * @throws Invalid
	 * @throws Forbidden
	 */
	public function preview(Grant $grant, RoleGroups $wanted): array {
		$this->requireAllowed($grant, $wanted);
		$current = $this->mapper->ofCouncil($grant->council->getId());
		return array_map(function (Role $role) use ($current, $wanted): array {
			$before = $this->people($current->of($role));
			$after = $this->people($wanted->of($role));
			return [
				'role' => $role->value,
				'gain' => array_values(array_diff_key($after, $before)),
				'lose' => array_values(array_diff_key($before, $after)),
			];
		}, Role::cases());
	}

	/**
	 * Changes the groups, then the rights on the folders before it returns.
	 *
	 * @throws Conflict the council would have no manager
	 * @throws Invalid
	 * @throws Forbidden
	 */
	public function change(Grant $grant, RoleGroups $wanted): void {
		$this->requireAllowed($grant, $wanted);
		if ($this->people($wanted->manager) === []) {
			throw new Conflict('no_manager', 'Nobody would manage this council any more. Keep at least one group with somebody in it as managers; nothing was changed.', field: 'manager');
		}
		$council = $grant->council;
		$former = $this->mapper->ofCouncil($council->getId());
		$this->mapper->replace($council->getId(), $wanted);
		$this->journal->record($council->getId(), 'groups_changed', ['from' => get_object_vars($former), 'to' => get_object_vars($wanted)]);
		$this->folders->repair($council);
	}

	/** @throws Invalid a group does not exist */
	public function requireExisting(RoleGroups $wanted): void {
		foreach (Role::cases() as $role) {
			foreach ($wanted->of($role) as $gid) {
				if (!$this->groups->groupExists($gid)) {
					throw new Invalid('unknown_group', 'The group « {group} » does not exist. Nothing was changed; create it first or choose another.', ['group' => $gid], $role->value);
				}
			}
		}
	}

	/**
	 * @throws Invalid
	 * @throws Forbidden a group of others: its members would be shown, and get access without having asked
	 */
	private function requireAllowed(Grant $grant, RoleGroups $wanted): void {
		$new = array_values(array_diff($wanted->all(), $this->mapper->ofCouncil($grant->council->getId())->all()));
		$operator = $grant->isOperator() || $this->groups->isAdmin($grant->user->getUID());
		if ($operator) {
			$only = static fn (array $gids): array => array_values(array_intersect($gids, $new));
			$this->requireExisting(new RoleGroups($only($wanted->councillor), $only($wanted->staff), $only($wanted->manager)));
			return;
		}
		$reachable = array_map(static fn (IGroup $group): string => $group->getGID(), $this->reachable($grant, ''));
		foreach (array_diff($new, $reachable) as $gid) {
			throw new Forbidden('group_not_yours', 'You may only choose groups you belong to or manage. For « {group} », ask the operator; nothing was changed.', ['group' => $gid]);
		}
	}

	/** @return list<IGroup> */
	private function reachable(Grant $grant, string $search): array {
		if ($this->groups->isAdmin($grant->user->getUID())) {
			return $this->groups->search($search, self::LISTED);
		}
		$mapped = array_map($this->groups->get(...), $this->mapper->ofCouncil($grant->council->getId())->all());
		return array_values(array_filter([
			...array_values($this->groups->getUserGroups($grant->user)),
			...array_values($this->subAdmins->getSubAdminsGroups($grant->user)),
			...$mapped,
		]));
	}

	/**
	 * @param list<string> $gids
	 * @return array<string, ConseilPerson>
	 */
	private function people(array $gids): array {
		$people = [];
		foreach ($gids as $gid) {
			$group = $this->groups->get($gid);
			foreach ($group === null ? [] : $this->accounts->peopleOf($group) as $user) {
				$people['u:' . $user->getUID()] = ['uid' => $user->getUID(), 'displayName' => $user->getDisplayName()];
			}
		}
		return $people;
	}
}
