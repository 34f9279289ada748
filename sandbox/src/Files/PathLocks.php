<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Lock\ILockingProvider;
use OCP\Lock\LockedException;

/** Locks on paths of a view: the path itself, and its parents as readers, so that no parent moves away meanwhile. */
final class PathLocks {
	public function __construct(
		private readonly Locks $locks,
		private readonly Mounts $mounts,
	) {
	}

	/** @throws LockedException naming the path as the user sees it */
	public function lock(string $path, int $type): void {
		$done = [];
		try {
			foreach ($this->chain($path) as $index => [$storage, $internal]) {
				$this->locks->acquire($storage, $internal, $index === 0 ? $type : ILockingProvider::LOCK_SHARED);
				$done[] = [$storage, $internal];
			}
		} catch (LockedException $exception) {
			foreach ($done as [$storage, $internal]) {
				$this->locks->release($storage, $internal);
			}
			throw new LockedException($path, $exception, $exception->getExistingLock());
		}
	}

	/** @throws LockedException */
	public function change(string $path, int $type): void {
		foreach (array_slice($this->chain($path), 0, 1) as [$storage, $internal]) {
			try {
				$this->locks->change($storage, $internal, $type);
			} catch (LockedException $exception) {
				throw new LockedException($path, $exception, $exception->getExistingLock());
			}
		}
	}

	public function unlock(string $path): void {
		foreach ($this->chain($path) as [$storage, $internal]) {
			$this->locks->release($storage, $internal);
		}
	}

	/**
	 * Runs while the path is locked as a reader, and lets go whatever happens.
	 *
	 * @template T
	 * @param callable(): T $work
	 * @return T
	 */
	public function during(string $path, callable $work): mixed {
		$this->lock($path, ILockingProvider::LOCK_SHARED);
		try {
			return $work();
		} finally {
			$this->unlock($path);
		}
	}

	/**
	 * Runs the critical part of an operation whose path is already locked as a reader.
	 *
	 * @template T
	 * @param callable(): T $work
	 * @return T
	 */
	public function exclusively(string $path, callable $work): mixed {
		$this->change($path, ILockingProvider::LOCK_EXCLUSIVE);
		try {
			return $work();
		} finally {
			$this->change($path, ILockingProvider::LOCK_SHARED);
		}
	}

	/** @return list<array{int, string}> the path then its parents below `files`, as storage and path in it */
	private function chain(string $path): array {
		$chain = [];
		while (substr_count($path, '/') > 2 && explode('/', $path)[2] === 'files') {
			$mount = $this->mounts->find($path);
			$chain[] = [$mount->storage, $mount->storagePath($path)];
			$path = dirname($path);
		}
		return $chain;
	}
}
