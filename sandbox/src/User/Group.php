<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\User;

use OCP\IGroup;
use OCP\IUser;

final class Group implements IGroup {
	public function __construct(
		private readonly string $gid,
		private readonly GroupManager $manager,
		private readonly GroupRows $rows,
	) {
	}

	public function getGID(): string {
		return $this->gid;
	}

	public function getDisplayName(): string {
		return $this->rows->displayName($this->gid) ?: $this->gid;
	}

	public function setDisplayName(string $displayName): bool {
		$this->rows->rename($this->gid, $displayName);
		return true;
	}

	public function getUsers(): array {
		return $this->manager->users($this->rows->members($this->gid));
	}

	public function inGroup(IUser $user): bool {
		return in_array($this->gid, $this->rows->groupsOf($user->getUID()), true);
	}

	public function addUser(IUser $user): void {
		$this->manager->addUser($this, $user);
	}

	public function removeUser(IUser $user): void {
		$this->manager->removeUser($this, $user);
	}

	public function searchUsers(string $search, ?int $limit = null, ?int $offset = null): array {
		return $this->manager->members($this, $search, $limit, $offset);
	}

	public function count(string $search = ''): int|bool {
		return $search === '' ? count($this->rows->members($this->gid)) : count($this->searchUsers($search));
	}

	/** Groups of the database always take members; those of a directory would not. */
	public function canAddUser(): bool {
		return true;
	}

	public function delete(): bool {
		return $this->manager->delete($this);
	}
}
