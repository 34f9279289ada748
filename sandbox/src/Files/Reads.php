<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Files\Node;
use OCP\Lock\ILockingProvider;

/** Opens content. The bytes read are those of the moment of opening: a writer replaces the file, it never changes it. */
final class Reads {
	public function __construct(
		private readonly FileTree $tree,
		private readonly Disk $disk,
		private readonly PathLocks $locks,
		private readonly NodeEvents $events,
	) {
	}

	/** @return resource|false */
	public function open(string $path, Node $node) {
		$info = $this->tree->info($path);
		if ($info === null) {
			return false;
		}
		$this->locks->lock($path, ILockingProvider::LOCK_SHARED);
		try {
			$this->events->before(['read'], $path, static fn (): Node => $node);
			return $this->disk->read($info->entry);
		} finally {
			$this->locks->unlock($path);
		}
	}
}
