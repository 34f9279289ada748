<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Session;

use OCP\ISession;
use OCP\IUser;
use OCP\IUserSession;
use Psr\Container\ContainerInterface;
use Sandbox\Files\Mounts;
use Sandbox\User\UserManager;
use Sandbox\User\UserRows;

/** Who is asking: the account of the session, or the one the Authorization header opens. */
final class UserSession implements IUserSession {
	private const USER = 'user_id';
	private const CONFIRMED = 'last-password-confirm';

	private ?IUser $user = null;
	private bool $resolved = false;
	/** The account’s own password came with the request; an app password confirms nothing (34). */
	private bool $byPassword = false;

	public function __construct(
		private readonly ISession $session,
		private readonly UserManager $users,
		private readonly UserRows $rows,
		private readonly AppPasswords $appPasswords,
		private readonly ContainerInterface $server,
	) {
	}

	public function setUser($user) {
		$this->resolved = true;
		$this->user = $user;
	}

	public function setVolatileActiveUser(?IUser $user): void {
		$this->setUser($user);
	}

	public function getUser() {
		if (!$this->resolved) {
			$this->resolved = true;
			$this->user = PHP_SAPI === 'cli' ? null : $this->fromSession() ?? $this->fromHeader();
		}
		return $this->user;
	}

	public function isLoggedIn() {
		return $this->getUser()?->isEnabled() ?? false;
	}

	/** Whether the request names an account with a password or token that does not open it. */
	public function isRefused(): bool {
		return $this->getUser() === null && preg_match('/^(Basic|Bearer) /i', (string)($_SERVER['HTTP_AUTHORIZATION'] ?? '')) === 1;
	}

	/** Opens a session for an account whose password was just checked. */
	public function open(IUser $user): void {
		$this->session->regenerateId();
		$this->session->set(self::USER, $user->getUID());
		$this->session->set(self::CONFIRMED, time());
		$this->rows->update($user->getUID(), 'last_login', time());
		$this->setUser($user);
	}

	public function close(): void {
		$this->session->clear();
		$this->session->regenerateId();
		$this->setUser(null);
	}

	/** Seconds since the epoch at which the password was last given. */
	public function confirmedAt(): int {
		return $this->byPassword ? time() : (int)$this->session->get(self::CONFIRMED);
	}

	public function noteConfirmation(): void {
		$this->session->set(self::CONFIRMED, time());
	}

	private function fromSession(): ?IUser {
		$uid = $this->session->get(self::USER);
		return is_string($uid) ? $this->users->get($uid) : null;
	}

	/** Logging in looks at the files of that account, as in Nextcloud: the first ones of the request. */
	private function fromHeader(): ?IUser {
		$header = (string)($_SERVER['HTTP_AUTHORIZATION'] ?? '');
		$user = match (true) {
			str_starts_with($header, 'Bearer ') => $this->ofToken(substr($header, 7), null),
			stripos($header, 'Basic ') === 0 => $this->ofCredentials((string)base64_decode(substr($header, 6))),
			default => null,
		};
		if ($user !== null && $user->isEnabled()) {
			$this->server->get(Mounts::class)->home($user->getUID());
		}
		return $user;
	}

	private function ofCredentials(string $credentials): ?IUser {
		[$login, $password] = explode(':', $credentials, 2) + ['', ''];
		$byToken = $this->ofToken($password, $login);
		$user = $byToken ?? $this->users->authenticate($login, $password);
		$this->byPassword = $byToken === null && $user !== null;
		return $user;
	}

	private function ofToken(string $token, ?string $login): ?IUser {
		$uid = $this->appPasswords->owner($token);
		$user = $uid === null ? null : $this->users->get($uid);
		if ($user === null || !$user->isEnabled()) {
			return null;
		}
		$matches = $login === null || strcasecmp($login, $uid) === 0 || strcasecmp($login, (string)$user->getSystemEMailAddress()) === 0;
		return $matches ? $user : null;
	}
}
