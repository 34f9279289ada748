<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\User;

use OCP\EventDispatcher\IEventDispatcher;
use OCP\IUser;
use OCP\IUserManager;

final class UserManager implements IUserManager {
	public function __construct(
		private readonly UserRows $rows,
		private readonly IEventDispatcher $events,
	) {
	}

	public function get($uid) {
		$row = is_string($uid) && $uid !== '' ? $this->rows->find($uid) : null;
		return $row === null ? null : $this->user($row['uid']);
	}

	public function getDisplayName(string $uid): ?string {
		return $this->get($uid)?->getDisplayName();
	}

	public function userExists($uid) {
		return $this->get($uid) !== null;
	}

	public function searchDisplayName($pattern, $limit = null, $offset = null) {
		return array_map(fn (array $row) => $this->user($row['uid']), $this->rows->search((string)$pattern, $limit, $offset));
	}

	public function createUser($uid, $password) {
		$this->validate($uid);
		if (trim($password) === '') {
			throw new \InvalidArgumentException('A valid password must be provided');
		}
		if ($this->userExists($uid)) {
			throw new \InvalidArgumentException('The Login is already being used');
		}
		$this->rows->insert($uid, Passwords::hash($password));
		$user = $this->user($uid);
		$this->events->dispatchTyped(new UserCreated($user));
		return $user;
	}

	public function getByEmail($email) {
		return array_map(fn (array $row) => $this->user($row['uid']), $this->rows->withEmail($email));
	}

	/** The account that this login (uid or e-mail) and password open, else null. */
	public function authenticate(string $login, string $password): ?IUser {
		$row = $this->rows->find($login) ?? ($this->rows->withEmail($login)[0] ?? null);
		if ($row === null || (int)$row['enabled'] === 0 || !password_verify($password, $row['password'])) {
			return null;
		}
		return $this->user($row['uid']);
	}

	/** @param list<string> $uids */
	public function preload(array $uids): void {
		$this->rows->preload($uids);
	}

	/** @return list<string> uids */
	public function inGroup(string $gid, string $search, ?int $limit, ?int $offset): array {
		return $this->rows->inGroup($gid, $search, $limit, $offset);
	}

	private function user(string $uid): User {
		return new User($uid, $this->rows, $this->events);
	}

	private function validate(string $uid): void {
		$message = match (true) {
			preg_match('/[^a-zA-Z0-9 _.@\-\']/', $uid) === 1 => 'Only the following characters are allowed in an Login: "a-z", "A-Z", "0-9", spaces and "_.@-\'"',
			trim($uid) === '' => 'A valid Login must be provided',
			preg_match('/(^\s+|\s+$)/', $uid) === 1 => 'Login contains whitespace at the beginning or at the end',
			in_array($uid, ['.', '..'], true) => 'Login must not consist of dots only',
			strlen($uid) > IUser::MAX_USERID_LENGTH => 'Login is too long',
			default => null,
		};
		if ($message !== null) {
			throw new \InvalidArgumentException($message);
		}
	}
}
