<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\IUserManager;

/** What an account may still store: its quota counts `files` only, neither versions nor the trash. */
final class Quota {
	private const UNITS = ['b' => 1, 'k' => 1024, 'kb' => 1024, 'mb' => 1024 ** 2, 'm' => 1024 ** 2, 'gb' => 1024 ** 3, 'g' => 1024 ** 3, 'tb' => 1024 ** 4, 't' => 1024 ** 4];

	public function __construct(
		private readonly IUserManager $users,
		private readonly FileCache $cache,
		private readonly Disk $disk,
	) {
	}

	/** Bytes free for the owner of the storage. */
	public function free(int $storage): int {
		$limit = $this->limit($storage);
		$free = $this->disk->freeSpace();
		if ($limit === null) {
			return $free;
		}
		$used = $this->cache->get($storage, 'files')?->size ?? 0;
		return min($free, max($limit - $used, 0));
	}

	/** Bytes the owner may store, null without a quota. */
	public function limit(int $storage): ?int {
		$text = strtolower(trim((string)$this->users->get($this->cache->ownerOf($storage))?->getQuota()));
		if (preg_match('/^([0-9.]+) ?([a-z]*)$/', $text, $match) !== 1) {
			return null;
		}
		return (int)((float)$match[1] * (self::UNITS[$match[2]] ?? 1));
	}
}
