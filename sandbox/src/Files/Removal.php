<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Constants;
use OCP\Share\IManager;
use Psr\Container\ContainerInterface;
use Sandbox\Trash\Trash;

/** Deletes: into the trash what lies in a home, by leaving it what was received. */
final class Removal {
	public function __construct(
		private readonly FileTree $tree,
		private readonly FileCache $cache,
		private readonly PathLocks $locks,
		private readonly NodeEvents $events,
		private readonly Nodes $nodes,
		private readonly Mounts $mounts,
		private readonly Trash $trash,
		private readonly ContainerInterface $server,
	) {
	}

	public function delete(string $path): bool {
		$info = $this->tree->info($path);
		if ($info === null || substr_count($path, '/') < 3) {
			return false;
		}
		return $info->isMountRoot() ? $this->leave($info->mount) : $this->deleteEntry($info);
	}

	private function deleteEntry(NodeInfo $info): bool {
		return $this->locks->during($info->path, function () use ($info): bool {
			if (!$this->events->beforeDelete($this->nodes->of($info)) || ($info->mount->mask & Constants::PERMISSION_DELETE) === 0) {
				return false;
			}
			$this->locks->exclusively($info->path, function () use ($info): void {
				$this->trash->take($info->entry, Mounts::uidOf($this->mounts->defaultRoot() ?? $info->path), $info->mount);
				$this->cache->propagate($info->entry->storage, $info->entry->path, time(), -$info->entry->size);
			});
			$this->events->afterDelete($this->nodes->missing($info->path, $info));
			return true;
		});
	}

	private function leave(Mount $mount): bool {
		foreach ($mount->shares as $share) {
			$this->server->get(IManager::class)->deleteFromSelf($share, $mount->uid);
		}
		$this->mounts->forget($mount->uid);
		return true;
	}
}
