<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Constants;
use OCP\Files\FileInfo;
use OCP\Files\ForbiddenException;
use OCP\Share\IManager;
use Psr\Container\ContainerInterface;
use Sandbox\Share\ShareTable;
use Sandbox\Versions\EarlierContents;

/** Renames, moves and copies. Ids survive a move even to another home; earlier contents follow only within one home, and only what is heard of. */
final class Moves {
	public function __construct(
		private readonly FileTree $tree,
		private readonly FileCache $cache,
		private readonly Disk $disk,
		private readonly Quota $quota,
		private readonly PathLocks $locks,
		private readonly NodeEvents $events,
		private readonly Nodes $nodes,
		private readonly Names $names,
		private readonly Mounts $mounts,
		private readonly EarlierContents $versions,
		private readonly ContainerInterface $server,
	) {
	}

	/** @throws ForbiddenException for a folder into itself, or a received share into another share */
	public function rename(string $source, string $target): bool {
		if (str_starts_with($target, $source . '/')) {
			throw new ForbiddenException('Moving a folder into a child folder is forbidden', false);
		}
		$from = $this->tree->info($source);
		if ($from === null || $source === $target || !$this->isPossible($target)) {
			return false;
		}
		return $this->bothLocked($from, $target, function () use ($from, $source, $target): bool {
			if (!$this->events->beforeRename($this->nodes->of($from), $this->nodes->at($target))) {
				return false;
			}
			$moved = $from->isMountRoot()
				? $this->movePlace($from, $target)
				: $this->locks->exclusively($source, fn (): bool => $this->locks->exclusively($target, fn (): bool => $this->moveEntry($from, $target)));
			if ($moved) {
				$this->events->afterRename($this->nodes->missing($source), $this->nodes->at($target));
			}
			return $moved;
		});
	}

	public function copy(string $source, string $target): bool {
		$from = $this->tree->info($source);
		if ($from === null || $source === $target || str_starts_with($target, $source . '/') || !$this->isPossible($target)) {
			return false;
		}
		return $this->bothLocked($from, $target, function () use ($from, $target): bool {
			$node = $this->nodes->of($from);
			$operations = $this->tree->info($target) === null ? ['create', 'write'] : ['write'];
			if (!$this->events->beforeCopy($node, $this->nodes->at($target))) {
				return false;
			}
			$heard = $this->events->concernBoth($node, $this->nodes->at($target));
			$this->events->before($heard ? $operations : [], $target, fn () => $this->nodes->at($target));
			$copied = $this->locks->exclusively($target, fn (): bool => $this->copyEntry($from, $target));
			if ($copied) {
				$this->events->afterCopy($node, $this->nodes->at($target));
				$this->events->after($heard ? $operations : [], $target, fn () => $this->nodes->at($target));
			}
			return $copied;
		});
	}

	private function isPossible(string $target): bool {
		return $this->names->isFilenameValid(basename($target)) && $this->tree->info(dirname($target))?->entry->isFolder() === true;
	}

	/** The place of a received share: locked by nobody, since only this user's view changes. */
	private function bothLocked(NodeInfo $from, string $target, callable $work): bool {
		if ($from->isMountRoot()) {
			return $work();
		}
		return $this->locks->during($from->path, fn (): bool => $this->locks->during($target, $work));
	}

	private function moveEntry(NodeInfo $from, string $target): bool {
		$into = $this->tree->info(dirname($target));
		$existing = $this->tree->info($target);
		if ($existing !== null && ($existing->entry->isFolder() || $from->entry->isFolder())) {
			return false;
		}
		if (!$this->mayMove($from, $into, $existing)) {
			return false;
		}
		$name = basename($target);
		$this->disk->move($from->entry, $into->entry->storage, $into->entry->path . '/' . $name);
		$this->cache->atomic(function () use ($from, $into, $existing, $name): void {
			if ($existing !== null) {
				$this->cache->remove($existing->entry);
			}
			$this->cache->move($from->entry, $into->entry, $name);
			if (!$from->entry->isFolder()) {
				$this->cache->change($from->entry->id, ['mimetype' => MimeTypes::ofName($name)]);
			}
			$this->cache->propagate($from->entry->storage, $from->entry->path, time(), -$from->entry->size);
			$this->cache->propagate($into->entry->storage, $into->entry->path . '/' . $name, time(), $from->entry->size - ($existing?->entry->size ?? 0));
		});
		if ($from->entry->storage === $into->entry->storage && $existing === null && $this->events->concern($from->path) && $this->events->concern($target)) {
			$this->versions->follow($from->entry, $into->entry->path . '/' . $name);
		}
		return true;
	}

	private function mayMove(NodeInfo $from, NodeInfo $into, ?NodeInfo $existing): bool {
		if ($from->mount === $into->mount) {
			return ($from->mount->mask & Constants::PERMISSION_UPDATE) !== 0;
		}
		$needed = $existing === null ? Constants::PERMISSION_CREATE : Constants::PERMISSION_UPDATE;
		return ($from->mount->mask & Constants::PERMISSION_DELETE) !== 0 && ($into->mount->mask & $needed) !== 0
			&& ($from->entry->storage === $into->entry->storage || $this->fits($into->entry->storage, $from->entry->size));
	}

	private function movePlace(NodeInfo $from, string $target): bool {
		$into = $this->tree->info(dirname($target));
		if ($into === null || $into->mount->isShare()) {
			throw new ForbiddenException('Moving a share (' . $from->name() . ') into another share is not allowed', false);
		}
		if ($this->isShared($into)) {
			throw new ForbiddenException('Moving a share (' . $from->name() . ') into a shared folder is not allowed', false);
		}
		if ($this->tree->info($target) !== null) {
			return false;
		}
		foreach ($from->mount->shares as $share) {
			$share->setTarget(substr($target, strlen('/' . $from->mount->uid . '/files')));
			$this->server->get(IManager::class)->moveShare($share, $from->mount->uid);
		}
		$this->mounts->forget($from->mount->uid);
		return true;
	}

	/** Whether the folder, or one above it, is shared with somebody. */
	private function isShared(NodeInfo $folder): bool {
		$ids = [];
		for ($path = $folder->path; substr_count($path, '/') > 2; $path = dirname($path)) {
			$ids[] = (int)$this->tree->info($path)?->entry->id;
		}
		return $this->server->get(ShareTable::class)->typesOf($ids) !== [];
	}

	private function copyEntry(NodeInfo $from, string $target): bool {
		$into = $this->tree->info(dirname($target));
		$existing = $this->tree->info($target);
		if ($existing !== null && ($existing->entry->isFolder() || $from->entry->isFolder())) {
			return false;
		}
		$needed = $existing === null || $from->mount === $into->mount ? Constants::PERMISSION_CREATE : Constants::PERMISSION_UPDATE;
		if (($into->mount->mask & $needed) === 0 || !$this->fits($into->entry->storage, $from->entry->size)) {
			return false;
		}
		$name = basename($target);
		$this->copyTree($from->entry, $into->entry, $name, $existing?->entry);
		$this->cache->propagate($into->entry->storage, $into->entry->path . '/' . $name, time(), $from->entry->size - ($existing?->entry->size ?? 0));
		return true;
	}

	public function copyTree(Entry $from, Entry $into, string $name, ?Entry $existing = null): Entry {
		if ($from->isFolder()) {
			$this->disk->createFolder($into->storage, $into->path . '/' . $name);
			$copy = $this->cache->add($into, $name, FileInfo::MIMETYPE_FOLDER, $from->size, time());
			foreach ($this->cache->children($from->id) as $child) {
				$this->copyTree($child, $copy, $child->name);
			}
			return $copy;
		}
		[$transfer, $handle] = $this->disk->transfer();
		$source = $this->disk->read($from);
		stream_copy_to_stream($source, $handle);
		fclose($source);
		fclose($handle);
		$this->disk->place($transfer, $into->storage, $into->path . '/' . $name);
		if ($existing !== null) {
			$this->cache->change($existing->id, ['size' => $from->size, 'mtime' => time(), 'etag' => FileCache::newEtag(), 'checksum' => '']);
			return $this->cache->byId($existing->id);
		}
		return $this->cache->add($into, $name, MimeTypes::ofName($name), $from->size, time());
	}

	private function fits(int $storage, int $size): bool {
		return $this->quota->limit($storage) === null || $size < $this->quota->free($storage);
	}
}
