<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Constants;
use OCP\Files\FileInfo;

/**
 * The tables `storages` and `filecache`: ids that survive moves, sizes and etags that climb to the root of the storage.
 * A storage is the home of one user; its root holds `files` and, once something was deleted, `files_trashbin/files`.
 */
final class FileCache {
	/** @var array<string, int> storage id by user id */
	private array $storages = [];

	public function __construct(
		private readonly Rows $rows,
	) {
	}

	public static function newEtag(): string {
		return bin2hex(random_bytes(16));
	}

	/** The storage of that user's home, created with its `files` folder when missing. */
	public function storageOf(string $uid): int {
		if (!isset($this->storages[$uid])) {
			$row = $this->rows->first('SELECT numeric_id FROM `*PREFIX*storages` WHERE id = ?', ['home::' . $uid]);
			$this->storages[$uid] = $row === null ? $this->createHome($uid) : (int)$row['numeric_id'];
		}
		return $this->storages[$uid];
	}

	/**
	 * Asks for the owners of several storages at once.
	 *
	 * @param list<int> $storages
	 */
	public function learnOwners(array $storages): void {
		$unknown = array_values(array_unique(array_diff($storages, $this->storages)));
		foreach (array_chunk($unknown, 500) as $some) {
			foreach ($this->rows->all('SELECT numeric_id, id FROM `*PREFIX*storages` WHERE numeric_id IN (' . Rows::marks($some) . ')', $some) as $row) {
				$this->storages[substr((string)$row['id'], strlen('home::'))] = (int)$row['numeric_id'];
			}
		}
	}

	/** User id of the owner of a storage. */
	public function ownerOf(int $storage): string {
		$uid = array_search($storage, $this->storages, true);
		if ($uid === false) {
			$row = $this->rows->first('SELECT id FROM `*PREFIX*storages` WHERE numeric_id = ?', [$storage]);
			$uid = substr((string)($row['id'] ?? ''), strlen('home::'));
			$this->storages[$uid] = $storage;
		}
		return (string)$uid;
	}

	public function get(int $storage, string $path): ?Entry {
		$row = $this->rows->first('SELECT * FROM `*PREFIX*filecache` WHERE storage = ? AND path_hash = ?', [$storage, md5($path)]);
		return $row === null ? null : Entry::fromRow($row);
	}

	public function byId(int $id): ?Entry {
		return $this->byIds([$id])[$id] ?? null;
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, Entry> by id
	 */
	public function byIds(array $ids): array {
		$entries = [];
		foreach (array_chunk($ids, 500) as $chunk) {
			foreach ($this->rows->all('SELECT * FROM `*PREFIX*filecache` WHERE fileid IN (' . Rows::marks($chunk) . ')', $chunk) as $row) {
				$entries[(int)$row['fileid']] = Entry::fromRow($row);
			}
		}
		return $entries;
	}

	/** @return list<Entry> in the order they came: callers sort */
	public function children(int $folderId): array {
		$rows = $this->rows->all('SELECT * FROM `*PREFIX*filecache` WHERE parent = ? ORDER BY fileid', [$folderId]);
		return array_map(Entry::fromRow(...), $rows);
	}

	/** @return list<Entry> everything below a folder, parents before children */
	public function below(Entry $folder): array {
		$rows = $this->rows->all(
			'SELECT * FROM `*PREFIX*filecache` WHERE storage = ? AND path LIKE ? ESCAPE \'!\' ORDER BY path',
			[$folder->storage, $this->rows->escapeLike($folder->path) . '/%'],
		);
		return array_map(Entry::fromRow(...), $rows);
	}

	public function add(Entry $parent, string $name, string $mimetype, int $size, int $mtime): Entry {
		$path = ltrim($parent->path . '/' . $name, '/');
		$folder = $mimetype === FileInfo::MIMETYPE_FOLDER;
		$id = $this->rows->insert('filecache', [
			'storage' => $parent->storage, 'path' => $path, 'path_hash' => md5($path), 'parent' => $parent->id, 'name' => $name,
			'mimetype' => $mimetype, 'size' => $size, 'mtime' => $mtime, 'etag' => self::newEtag(), 'checksum' => '',
			'permissions' => $folder ? Constants::PERMISSION_ALL : Constants::PERMISSION_ALL & ~Constants::PERMISSION_CREATE,
			'creation_time' => 0, 'upload_time' => 0,
		]);
		return $this->byId($id) ?? throw new \LogicException('The new entry vanished: ' . $path);
	}

	/** @param array<string, mixed> $values by column */
	public function change(int $id, array $values): void {
		$this->rows->update('filecache', $values, 'fileid = ?', [$id]);
	}

	/** New etag, time and size for every folder above $path, up to the root of the storage. */
	public function propagate(int $storage, string $path, int $time, int $sizeDifference): void {
		$hashes = [];
		while ($path !== '') {
			$path = self::parentPath($path);
			$hashes[] = md5($path);
		}
		// the same order for everybody, or two writers could wait for each other
		sort($hashes);
		$this->rows->run(
			'UPDATE `*PREFIX*filecache` SET etag = ?, size = size + ?, mtime = CASE WHEN mtime < ? THEN ? ELSE mtime END WHERE storage = ? AND path_hash IN (' . Rows::marks($hashes) . ')',
			[self::newEtag(), $sizeDifference, $time, $time, $storage, ...$hashes],
		);
	}

	/** Gives the entry and all below it a new place; ids and etags stay. */
	public function move(Entry $entry, Entry $parent, string $name): void {
		$path = ltrim($parent->path . '/' . $name, '/');
		foreach ($entry->isFolder() ? $this->below($entry) : [] as $child) {
			$childPath = $path . substr($child->path, strlen($entry->path));
			$this->change($child->id, ['storage' => $parent->storage, 'path' => $childPath, 'path_hash' => md5($childPath)]);
		}
		$this->change($entry->id, ['storage' => $parent->storage, 'path' => $path, 'path_hash' => md5($path), 'parent' => $parent->id, 'name' => $name]);
	}

	/** @return list<int> ids of the entry and of all below it */
	public function idsWithin(Entry $entry): array {
		return [$entry->id, ...array_map(static fn (Entry $child): int => $child->id, $entry->isFolder() ? $this->below($entry) : [])];
	}

	/** @return list<int> the removed ids */
	public function remove(Entry $entry): array {
		$ids = $this->idsWithin($entry);
		foreach (array_chunk($ids, 500) as $chunk) {
			$this->rows->run('DELETE FROM `*PREFIX*filecache` WHERE fileid IN (' . Rows::marks($chunk) . ')', $chunk);
		}
		return $ids;
	}

	/** @return list<int> the ids that were in the home of that user */
	public function forgetHome(string $uid): array {
		$row = $this->rows->first('SELECT numeric_id FROM `*PREFIX*storages` WHERE id = ?', ['home::' . $uid]);
		if ($row === null) {
			return [];
		}
		$ids = array_map(intval(...), array_column($this->rows->all('SELECT fileid FROM `*PREFIX*filecache` WHERE storage = ?', [$row['numeric_id']]), 'fileid'));
		$this->rows->run('DELETE FROM `*PREFIX*filecache` WHERE storage = ?', [$row['numeric_id']]);
		$this->rows->run('DELETE FROM `*PREFIX*storages` WHERE numeric_id = ?', [$row['numeric_id']]);
		$this->rows->run('DELETE FROM `*PREFIX*files_trash` WHERE uid = ?', [$uid]);
		unset($this->storages[$uid]);
		return $ids;
	}

	/** @template T @param callable(): T $work @return T */
	public function atomic(callable $work): mixed {
		return $this->rows->atomic($work);
	}

	public static function parentPath(string $path): string {
		$slash = strrpos($path, '/');
		return $slash === false ? '' : substr($path, 0, $slash);
	}

	private function createHome(string $uid): int {
		return $this->rows->atomic(function () use ($uid): int {
			$storage = $this->rows->insert('storages', ['id' => 'home::' . $uid]);
			$root = $this->rows->insert('filecache', [
				'storage' => $storage, 'path' => '', 'path_hash' => md5(''), 'parent' => -1, 'name' => '', 'mimetype' => FileInfo::MIMETYPE_FOLDER,
				'size' => 0, 'mtime' => time(), 'etag' => self::newEtag(), 'checksum' => '', 'permissions' => Constants::PERMISSION_ALL,
				'creation_time' => 0, 'upload_time' => 0,
			]);
			$this->add($this->byId($root), 'files', FileInfo::MIMETYPE_FOLDER, 0, time());
			return $storage;
		});
	}
}
