<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Files\NotFoundException;
use OCP\IUserManager;
use Sandbox\Share\ReceivedShares;

/** What each user sees where: their home, and the shares they received, at the places they gave them. */
final class Mounts {
	/** @var array<string, list<Mount>> by user id, the deepest place first */
	private array $mounts = [];
	/** @var array<string, Mount> */
	private array $homes = [];
	private ?string $defaultRoot = null;

	public function __construct(
		private readonly FileCache $cache,
		private readonly IUserManager $users,
		private readonly ReceivedShares $received,
	) {
	}

	/**
	 * The `files` folder of the first user whose files were looked at in this process: as in Nextcloud, node events fire only for what
	 * lies below it.
	 */
	public function defaultRoot(): ?string {
		return $this->defaultRoot;
	}

	/** Forgets everything, as between two background jobs. */
	public function tearDown(): void {
		$this->mounts = [];
		$this->homes = [];
		$this->defaultRoot = null;
	}

	/** The next look at the files of that user reads their shares again. */
	public function forget(?string $uid = null): void {
		if ($uid === null) {
			$this->mounts = [];
		} else {
			unset($this->mounts[$uid]);
		}
	}

	/** The account is gone. */
	public function forgetHome(string $uid): void {
		unset($this->homes[$uid]);
		$this->forget();
	}

	public function home(string $uid): Mount {
		if (!isset($this->homes[$uid])) {
			if (!$this->users->userExists($uid)) {
				throw new NotFoundException('No such user: ' . $uid);
			}
			$this->defaultRoot ??= '/' . $uid . '/files';
			$storage = $this->cache->storageOf($uid);
			$rootId = $this->cache->get($storage, '')?->id ?? throw new NotFoundException('The home of ' . $uid . ' is missing');
			$this->homes[$uid] = new Mount($uid, '/' . $uid . '/', $storage, $rootId, '', $uid);
		}
		return $this->homes[$uid];
	}

	/** @return list<Mount> the deepest place first, the home last */
	public function of(string $uid): array {
		if (!isset($this->mounts[$uid])) {
			$home = $this->home($uid);
			$mounts = $this->received->mounts($uid);
			usort($mounts, static fn (Mount $a, Mount $b): int => strlen($b->getMountPoint()) <=> strlen($a->getMountPoint()));
			$this->mounts[$uid] = [...$mounts, $home];
		}
		return $this->mounts[$uid];
	}

	/** @throws NotFoundException when the path belongs to no user */
	public function find(string $path): Mount {
		$uid = self::uidOf($path);
		if (!str_starts_with($path . '/', '/' . $uid . '/files/')) {
			return $this->home($uid);
		}
		foreach ($this->of($uid) as $mount) {
			if (str_starts_with($path . '/', $mount->getMountPoint())) {
				return $mount;
			}
		}
		throw new NotFoundException($path);
	}

	/** @return list<Mount> the shares placed strictly below that folder */
	public function below(string $path): array {
		$uid = self::uidOf($path);
		if (!str_starts_with($path . '/', '/' . $uid . '/files/')) {
			return [];
		}
		$mounts = array_filter($this->of($uid), static fn (Mount $mount): bool => str_starts_with($mount->getMountPoint(), $path . '/') && $mount->getMountPoint() !== $path . '/');
		return array_reverse(array_values($mounts));
	}

	public static function uidOf(string $path): string {
		return explode('/', $path)[1] ?? '';
	}
}
