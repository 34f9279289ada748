<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Files\FileInfo;
use OCP\Files\NotFoundException;

/** What is at a path of a user's view: `/alice/files/Dossier/pièce.pdf`, through the mounts. */
final class FileTree {
	public function __construct(
		private readonly Mounts $mounts,
		private readonly FileCache $cache,
	) {
	}

	/** @param string $path normalised */
	public function info(string $path): ?NodeInfo {
		if (str_contains($path . '/', '/../')) {
			return null;
		}
		try {
			$mount = $this->mounts->find($path);
		} catch (NotFoundException) {
			return null;
		}
		$entry = $this->cache->get($mount->storage, $mount->storagePath($path));
		return $entry === null ? null : $this->build($path, $mount, $entry);
	}

	/** @return list<NodeInfo> what the folder shows: its entries, and the shares placed there */
	public function listing(NodeInfo $folder): array {
		$children = [];
		foreach ($this->cache->children($folder->entry->id) as $entry) {
			$path = $folder->path . '/' . $entry->name;
			$children[$entry->name] = [$path, $folder->mount, $entry];
		}
		$mounted = $this->roots($this->mounts->below($folder->path));
		foreach ($mounted as [$mount, $root]) {
			$place = rtrim($mount->getMountPoint(), '/');
			if (dirname($place) === $folder->path) {
				$children[basename($place)] = [$place, $mount, $root];
			}
		}
		return array_values(array_map(fn (array $child): NodeInfo => $this->assemble($child[0], $child[1], $child[2], $mounted)->asListed(), $children));
	}

	/**
	 * Every place where that user sees the entry. Found this way, the place of a share cannot be left, as in Nextcloud.
	 *
	 * @return list<NodeInfo>
	 */
	public function places(string $uid, int $id): array {
		$entry = $this->cache->byId($id);
		$infos = [];
		foreach ($entry === null ? [] : $this->mounts->of($uid) as $mount) {
			$path = $mount->absolutePath($entry);
			if ($path !== null) {
				$infos[] = $this->build($path, $mount, $entry)->asFoundById();
			}
		}
		return $infos;
	}

	private function build(string $path, Mount $mount, Entry $entry): NodeInfo {
		$mounted = $entry->mimetype === FileInfo::MIMETYPE_FOLDER && !$mount->isShare() ? $this->roots($this->mounts->below($path)) : [];
		return $this->assemble($path, $mount, $entry, $mounted);
	}

	/** @param list<array{Mount, Entry}> $mounted */
	private function assemble(string $path, Mount $mount, Entry $entry, array $mounted): NodeInfo {
		$below = array_values(array_filter($mounted, static fn (array $pair): bool => str_starts_with($pair[0]->getMountPoint(), $path . '/') && $pair[0]->getMountPoint() !== $path . '/'));
		return new NodeInfo($path, $mount, $entry, $mount->permissions($entry), $entry->isFolder() ? $below : []);
	}

	/**
	 * @param list<Mount> $mounts
	 * @return list<array{Mount, Entry}>
	 */
	private function roots(array $mounts): array {
		$entries = $mounts === [] ? [] : $this->cache->byIds(array_map(static fn (Mount $mount): int => $mount->rootId, $mounts));
		$pairs = [];
		foreach ($mounts as $mount) {
			if (isset($entries[$mount->rootId])) {
				$pairs[] = [$mount, $entries[$mount->rootId]];
			}
		}
		return $pairs;
	}
}
