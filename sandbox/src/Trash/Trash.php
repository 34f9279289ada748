<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Trash;

use OCP\Constants;
use OCP\Files\FileInfo;
use OCP\Files\NotFoundException;
use Psr\Container\ContainerInterface;
use Sandbox\Files\Disk;
use Sandbox\Files\Entry;
use Sandbox\Files\FileCache;
use Sandbox\Files\Mount;
use Sandbox\Files\Mounts;
use Sandbox\Files\Moves;
use Sandbox\Files\Rows;
use Sandbox\Versions\EarlierContents;
use Sandbox\Versions\VersionTable;

/**
 * Deleted files wait in the trash of their owner, and a copy in the trash of whoever deleted them.
 * They keep their id and their versions; nothing is ever expired here.
 */
final class Trash {
	private const FOLDER = 'files_trashbin/files';

	public function __construct(
		private readonly FileCache $cache,
		private readonly Disk $disk,
		private readonly Rows $rows,
		private readonly Mounts $mounts,
		private readonly VersionTable $versions,
		private readonly EarlierContents $contents,
		private readonly ContainerInterface $server,
	) {
	}

	public function take(Entry $entry, string $deleter, Mount $mount): void {
		$time = time();
		$folder = $this->folder($entry->storage);
		while ($this->cache->get($entry->storage, self::FOLDER . '/' . self::trashName($entry->name, $time)) !== null) {
			$time++;
		}
		$name = self::trashName($entry->name, $time);
		$this->disk->move($entry, $entry->storage, self::FOLDER . '/' . $name);
		$this->cache->atomic(function () use ($entry, $folder, $name, $deleter, $time): void {
			$this->cache->move($entry, $folder, $name);
			$this->record($this->cache->ownerOf($entry->storage), $entry->id, $entry->name, self::location($entry->path), $time, $deleter);
		});
		$this->contents->follow($entry, self::FOLDER . '/' . $name);
		if ($mount->isShare() && $deleter !== $mount->owner) {
			$this->copyToDeleter($this->cache->byId($entry->id), $entry->name, self::seenAt($mount, $entry), $deleter, $time);
		}
	}

	/** @return list<Item> the latest first */
	public function items(string $uid): array {
		$rows = $this->rows->all('SELECT * FROM `*PREFIX*files_trash` WHERE uid = ? ORDER BY deleted_at DESC, auto_id DESC', [$uid]);
		$entries = $this->cache->byIds(array_map(static fn (array $row): int => (int)$row['fileid'], $rows));
		$items = [];
		foreach ($rows as $row) {
			// an app may have moved it back by itself
			if (str_starts_with($entries[(int)$row['fileid']]->path ?? '', self::FOLDER . '/')) {
				$items[] = new Item((int)$row['auto_id'], $entries[(int)$row['fileid']], (string)$row['name'], (string)$row['location'], (int)$row['deleted_at'], (string)$row['deleted_by']);
			}
		}
		return $items;
	}

	/** @throws NotFoundException */
	public function item(string $uid, string $trashName): Item {
		foreach ($this->items($uid) as $item) {
			if ($item->trashName() === $trashName) {
				return $item;
			}
		}
		throw new NotFoundException($trashName);
	}

	/** Puts it back where it was, or at the root of the home when that folder is gone or not theirs to fill; never over something else. */
	public function restore(string $uid, Item $item): void {
		$folder = $this->formerFolder($uid, $item->location);
		$name = $this->freeName($folder, $item->name);
		$this->disk->move($item->entry, $folder->storage, $folder->path . '/' . $name);
		$this->cache->atomic(function () use ($item, $folder, $name): void {
			$this->cache->move($item->entry, $folder, $name);
			$this->cache->change($item->entry->id, ['etag' => FileCache::newEtag()]);
			$this->cache->propagate($item->entry->storage, $item->entry->path, time(), -$item->entry->size);
			$this->cache->propagate($folder->storage, $folder->path . '/' . $name, time(), $item->entry->size);
			$this->rows->run('DELETE FROM `*PREFIX*files_trash` WHERE auto_id = ?', [$item->id]);
		});
		$this->contents->follow($item->entry, $folder->path . '/' . $name);
	}

	public function destroy(Item $item): void {
		$this->contents->forget($item->entry);
		$this->disk->remove($item->entry);
		$this->cache->atomic(function () use ($item): void {
			$this->versions->forget($this->cache->remove($item->entry));
			$this->cache->propagate($item->entry->storage, $item->entry->path, time(), -$item->entry->size);
			$this->rows->run('DELETE FROM `*PREFIX*files_trash` WHERE auto_id = ?', [$item->id]);
		});
	}

	/** `note.txt.d1767225600`, cut so that the name stays within 250 bytes. */
	public static function trashName(string $name, int $time): string {
		$suffix = '.d' . $time;
		return mb_strcut($name, 0, 250 - strlen($suffix), 'UTF-8') . $suffix;
	}

	private function formerFolder(string $uid, string $location): Entry {
		$path = rtrim("/$uid/files/$location", '/');
		$mount = $this->mounts->find($path);
		$folder = $this->cache->get($mount->storage, $mount->storagePath($path));
		return $folder !== null && ($mount->permissions($folder) & Constants::PERMISSION_CREATE) !== 0
			? $folder
			: $this->cache->get($this->mounts->home($uid)->storage, 'files');
	}

	/** The folder of an entry as the user of the mount sees it, from their files. */
	private static function seenAt(Mount $mount, Entry $entry): string {
		return implode('/', array_slice(explode('/', dirname((string)$mount->absolutePath($entry))), 3));
	}

	private function copyToDeleter(Entry $trashed, string $name, string $location, string $deleter, int $time): void {
		$folder = $this->folder($this->mounts->home($deleter)->storage);
		$copy = $this->server->get(Moves::class)->copyTree($trashed, $folder, self::trashName($name, $time));
		$this->cache->propagate($copy->storage, $copy->path, time(), $copy->size);
		$this->record($deleter, $copy->id, $name, $location, $time, $deleter);
	}

	private function record(string $uid, int $fileId, string $name, string $location, int $time, string $deleter): void {
		$this->rows->insert('files_trash', ['uid' => $uid, 'fileid' => $fileId, 'name' => $name, 'location' => $location, 'deleted_at' => $time, 'deleted_by' => $deleter]);
	}

	private function folder(int $storage): Entry {
		$existing = $this->cache->get($storage, self::FOLDER);
		if ($existing !== null) {
			return $existing;
		}
		$this->disk->createFolder($storage, self::FOLDER);
		return $this->cache->atomic(function () use ($storage): Entry {
			$root = $this->cache->get($storage, '');
			$bin = $this->cache->get($storage, 'files_trashbin') ?? $this->cache->add($root, 'files_trashbin', FileInfo::MIMETYPE_FOLDER, 0, time());
			return $this->cache->add($bin, 'files', FileInfo::MIMETYPE_FOLDER, 0, time());
		});
	}

	private function freeName(Entry $folder, string $name): string {
		$parts = pathinfo($name);
		$extension = isset($parts['extension']) ? '.' . $parts['extension'] : '';
		$free = $name;
		for ($number = 1; $this->cache->get($folder->storage, $folder->path . '/' . $free) !== null; $number++) {
			$free = $parts['filename'] . ' (restored' . ($number > 1 ? ' ' . $number : '') . ')' . $extension;
		}
		return $free;
	}

	private static function location(string $path): string {
		return trim(substr(FileCache::parentPath($path), strlen('files')), '/');
	}
}
