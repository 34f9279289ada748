<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\User;

use OCP\EventDispatcher\IEventDispatcher;
use OCP\Group\Events\BeforeGroupDeletedEvent;
use OCP\Group\Events\GroupCreatedEvent;
use OCP\Group\Events\GroupDeletedEvent;
use OCP\Group\Events\UserAddedEvent;
use OCP\Group\Events\UserRemovedEvent;
use OCP\IGroup;
use OCP\IGroupManager;
use OCP\IUser;

final class GroupManager implements IGroupManager {
	private const ADMIN = 'admin';

	public function __construct(
		private readonly GroupRows $rows,
		private readonly UserManager $users,
		private readonly IEventDispatcher $events,
	) {
	}

	public function get($gid) {
		return is_string($gid) && $this->rows->displayName($gid) !== null ? new Group($gid, $this, $this->rows) : null;
	}

	public function groupExists($gid) {
		return $this->get($gid) !== null;
	}

	public function createGroup($gid) {
		if ($gid === '' || $gid === null) {
			return null;
		}
		if ($this->groupExists($gid)) {
			return $this->get($gid);
		}
		if (mb_strlen($gid) > 64) {
			throw new \InvalidArgumentException('Group name is too long');
		}
		$this->rows->insert($gid);
		$group = $this->get($gid);
		$this->events->dispatchTyped(new GroupCreatedEvent($group));
		return $group;
	}

	public function search(string $search, ?int $limit = null, ?int $offset = 0) {
		$found = array_filter($this->rows->names(), static fn (string $name, int|string $gid) => $search === ''
			|| mb_stripos($name, $search) !== false || mb_stripos((string)$gid, $search) !== false, ARRAY_FILTER_USE_BOTH);
		return array_map(fn (int|string $gid) => new Group((string)$gid, $this, $this->rows), array_slice(array_keys($found), $offset ?? 0, $limit));
	}

	public function getUserGroups(?IUser $user = null) {
		$groups = [];
		foreach ($user === null ? [] : $this->getUserGroupIds($user) as $gid) {
			$groups[$gid] = new Group($gid, $this, $this->rows);
		}
		return $groups;
	}

	public function getUserGroupIds(IUser $user): array {
		return $this->rows->groupsOf($user->getUID());
	}

	public function displayNamesInGroup($gid, $search = '', $limit = -1, $offset = 0) {
		$users = $this->get($gid)?->searchUsers($search, $limit === -1 ? null : $limit, $offset) ?? [];
		return array_map(static fn (IUser $user) => $user->getDisplayName(), $users);
	}

	public function isAdmin($userId) {
		return $this->isInGroup($userId, self::ADMIN);
	}

	public function isInGroup($userId, $group) {
		return in_array($group, $this->rows->groupsOf((string)$userId), true);
	}

	public function getDisplayName(string $groupId): ?string {
		return $this->get($groupId)?->getDisplayName();
	}

	/**
	 * @param list<string> $uids
	 * @return array<string, IUser> by uid
	 */
	public function users(array $uids): array {
		$this->users->preload($uids);
		$users = [];
		foreach ($uids as $uid) {
			$user = $this->users->get($uid);
			if ($user !== null) {
				$users[$uid] = $user;
			}
		}
		return $users;
	}

	/** @return array<string, IUser> by uid, in one query */
	public function members(IGroup $group, string $search, ?int $limit, ?int $offset): array {
		return $this->users($this->users->inGroup($group->getGID(), $search, $limit, $offset));
	}

	public function addUser(IGroup $group, IUser $user): void {
		if ($this->rows->link('group_user', $group->getGID(), $user->getUID())) {
			$this->events->dispatchTyped(new UserAddedEvent($group, $user));
		}
	}

	public function removeUser(IGroup $group, IUser $user): void {
		if ($this->rows->unlink('group_user', $group->getGID(), $user->getUID())) {
			$this->events->dispatchTyped(new UserRemovedEvent($group, $user));
		}
	}

	public function delete(IGroup $group): bool {
		if ($group->getGID() === self::ADMIN) {
			return false;
		}
		$this->events->dispatchTyped(new BeforeGroupDeletedEvent($group));
		$this->rows->delete($group->getGID());
		$this->events->dispatchTyped(new GroupDeletedEvent($group));
		return true;
	}
}
