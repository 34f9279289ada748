<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Session;

use OCP\ISession;
use Sandbox\Http\Cookies;
use Sandbox\Kernel\Environment;

/** PHP's session, opened for reading on first use and only locked while something is written. */
final class Session implements ISession {
	/** @var array<string, mixed>|null */
	private ?array $values = null;

	public function __construct(
		private readonly Environment $environment,
		private readonly Cookies $cookies,
	) {
	}

	public function set(string $key, $value) {
		$this->write(static function () use ($key, $value): void {
			$_SESSION[$key] = $value;
		});
	}

	public function get(string $key) {
		return $this->values()[$key] ?? null;
	}

	public function exists(string $key): bool {
		return isset($this->values()[$key]);
	}

	public function remove(string $key) {
		$this->write(static function () use ($key): void {
			unset($_SESSION[$key]);
		});
	}

	public function clear() {
		$this->write(static function (): void {
			$_SESSION = [];
		});
	}

	public function close() {
	}

	public function regenerateId(bool $deleteOldSession = true, bool $updateToken = false) {
		$this->write(static fn () => session_regenerate_id($deleteOldSession));
	}

	public function getId(): string {
		$this->values();
		return (string)session_id();
	}

	/** @return array<string, mixed> */
	private function values(): array {
		if ($this->values === null) {
			$this->values = [];
			if (PHP_SAPI !== 'cli' && isset($_COOKIE[$this->cookies->sessionName()])) {
				$this->start(['read_and_close' => true]);
				$this->values = $_SESSION;
			}
		}
		return $this->values;
	}

	private function write(callable $change): void {
		if (PHP_SAPI === 'cli') {
			$this->values();
			$_SESSION = $this->values;
			$change();
			$this->values = $_SESSION;
			return;
		}
		$this->start([]);
		$change();
		$this->values = $_SESSION;
		session_write_close();
		$this->cookies->sendProofs();
	}

	private function start(array $options): void {
		session_start([
			'name' => $this->cookies->sessionName(),
			'save_path' => $this->environment->directory('sessions'),
			'cookie_httponly' => true,
			'cookie_samesite' => 'Lax',
			'cookie_path' => '/',
			'gc_maxlifetime' => 86400,
			'use_strict_mode' => true,
			'cache_limiter' => '',
			...$options,
		]);
	}
}
