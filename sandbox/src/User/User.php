<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\User;

use OCP\EventDispatcher\IEventDispatcher;
use OCP\IUser;
use OCP\User\Events\BeforeUserDeletedEvent;
use OCP\User\Events\UserDeletedEvent;
use Sandbox\Unsupported;

final class User implements IUser {
	public function __construct(
		private readonly string $uid,
		private readonly UserRows $rows,
		private readonly IEventDispatcher $events,
	) {
	}

	public function getUID() {
		return $this->uid;
	}

	public function getDisplayName() {
		return (string)$this->read('displayname') ?: $this->uid;
	}

	public function setDisplayName($displayName) {
		$name = trim($displayName);
		if ($name === '' || $name === $this->getDisplayName()) {
			return false;
		}
		$this->rows->update($this->uid, 'displayname', $name);
		return true;
	}

	public function getLastLogin(): int {
		return (int)$this->read('last_login');
	}

	public function delete() {
		$this->events->dispatchTyped(new BeforeUserDeletedEvent($this));
		$this->rows->delete($this->uid);
		$this->events->dispatchTyped(new UserDeletedEvent($this));
		return true;
	}

	public function setPassword($password, $recoveryPassword = null) {
		if ($recoveryPassword !== null) {
			throw new Unsupported('setPassword() with a recovery password');
		}
		$this->rows->update($this->uid, 'password', Passwords::hash($password));
		return true;
	}

	public function getBackendClassName() {
		return 'Database';
	}

	public function isEnabled() {
		return (bool)$this->read('enabled');
	}

	public function setEnabled(bool $enabled = true) {
		$this->rows->update($this->uid, 'enabled', $enabled ? 1 : 0);
	}

	public function getEMailAddress() {
		return $this->getSystemEMailAddress();
	}

	public function getSystemEMailAddress(): ?string {
		$email = (string)$this->read('email');
		return $email === '' ? null : $email;
	}

	public function setSystemEMailAddress(string $mailAddress): void {
		$this->rows->update($this->uid, 'email', mb_strtolower(trim($mailAddress)));
	}

	public function getQuota() {
		return (string)$this->read('quota');
	}

	public function setQuota($quota) {
		$this->rows->update($this->uid, 'quota', $quota);
	}

	private function read(string $column): mixed {
		return $this->rows->find($this->uid)[$column] ?? null;
	}
}
