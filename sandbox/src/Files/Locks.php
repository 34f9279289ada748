<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Lock\ILockingProvider;
use OCP\Lock\LockedException;
use Sandbox\Kernel\Environment;

/**
 * Transactional locks on paths of storages: many readers or one writer, among processes by flock, inside one process by counting,
 * released at the latest when the process ends. A lock held by `occ sandbox:lock` is a marker file and stays until unlocked.
 */
final class Locks {
	/** @var array<string, array{resource, int, int}> handle, type and number of holders, by key */
	private array $held = [];

	public function __construct(
		private readonly Environment $environment,
	) {
	}

	/** @throws LockedException */
	public function acquire(int $storage, string $path, int $type): void {
		$key = $this->key($storage, $path);
		if (is_file($this->marker($key))) {
			throw new LockedException($path, null, 'exclusive');
		}
		if (isset($this->held[$key])) {
			[$handle, $current, $holders] = $this->held[$key];
			if ($type === ILockingProvider::LOCK_EXCLUSIVE || $current === ILockingProvider::LOCK_EXCLUSIVE) {
				throw new LockedException($path);
			}
			$this->held[$key] = [$handle, $current, $holders + 1];
			return;
		}
		$handle = fopen($this->environment->directory('locks') . '/' . $key, 'c');
		if ($handle === false || !flock($handle, self::operation($type) | LOCK_NB)) {
			throw new LockedException($path);
		}
		$this->held[$key] = [$handle, $type, 1];
	}

	/** @throws LockedException */
	public function change(int $storage, string $path, int $type): void {
		$key = $this->key($storage, $path);
		[$handle, $current, $holders] = $this->held[$key] ?? throw new LockedException($path);
		if ($current === $type) {
			return;
		}
		if ($holders > 1 || !flock($handle, self::operation($type) | LOCK_NB)) {
			throw new LockedException($path);
		}
		$this->held[$key] = [$handle, $type, 1];
	}

	public function release(int $storage, string $path): void {
		$key = $this->key($storage, $path);
		if (!isset($this->held[$key])) {
			return;
		}
		[$handle, $type, $holders] = $this->held[$key];
		if ($holders > 1) {
			$this->held[$key] = [$handle, $type, $holders - 1];
			return;
		}
		flock($handle, LOCK_UN);
		fclose($handle);
		unset($this->held[$key]);
	}

	/** Locks for every process until `free`. */
	public function hold(int $storage, string $path): void {
		touch($this->marker($this->key($storage, $path)));
	}

	public function free(int $storage, string $path): void {
		@unlink($this->marker($this->key($storage, $path)));
	}

	private function key(int $storage, string $path): string {
		return $storage . '-' . md5($path);
	}

	private function marker(string $key): string {
		return $this->environment->directory('locks') . '/' . $key . '.held';
	}

	private static function operation(int $type): int {
		return $type === ILockingProvider::LOCK_EXCLUSIVE ? LOCK_EX : LOCK_SH;
	}
}
