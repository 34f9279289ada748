<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Versions;

use OCP\Files\FileInfo;
use Sandbox\Files\Disk;
use Sandbox\Files\Entry;
use Sandbox\Files\FileCache;

/**
 * Earlier contents where Nextcloud keeps them: in the home of the owner, at the path of the file (`files_versions/<path>.v<time>`,
 * `files_trashbin/versions/…` once it is deleted). Whoever moves a file without telling leaves them to the next one of that name.
 */
final class EarlierContents {
	private const PLACES = ['files_trashbin/files/' => 'files_trashbin/versions/', 'files/' => 'files_versions/'];

	public function __construct(
		private readonly FileCache $cache,
		private readonly Disk $disk,
	) {
	}

	/** @return array<int, Entry> by time in Unix seconds, in the order they were made */
	public function of(Entry $file): array {
		return $this->at($file->storage, self::place($file->path));
	}

	/** Where the content of that time lies on the disk; null when it is not kept. */
	public function path(Entry $file, int $revision): ?string {
		$content = $this->of($file)[$revision] ?? null;
		return $content === null ? null : $this->disk->path($content->storage, $content->path);
	}

	/** Keeps what the file holds now under its time. The writer replaces the file, so that a second name for it is enough. */
	public function keep(Entry $file): void {
		$this->add($file->storage, self::place($file->path) . '.v' . $file->mtime, $file, link(...));
	}

	public function copy(Entry $from, Entry $to): void {
		foreach ($this->of($from) as $revision => $content) {
			$this->add($to->storage, self::place($to->path) . '.v' . $revision, $content, copy(...));
		}
	}

	public function remove(Entry $file, int $revision): void {
		foreach (array_intersect_key($this->of($file), [$revision => true]) as $content) {
			$this->disk->remove($content);
			$this->cache->remove($content);
		}
	}

	/** Those of a file, or of all files of a folder, that goes from one path of the storage to another. */
	public function follow(Entry $moved, string $to): void {
		$from = self::place($moved->path);
		$there = self::place($to);
		if ($moved->isFolder()) {
			$folder = $this->cache->get($moved->storage, $from);
			$this->move($folder === null ? [] : [$there => $folder]);
			return;
		}
		$places = [];
		foreach ($this->at($moved->storage, $from) as $revision => $content) {
			$places[$there . '.v' . $revision] = $content;
		}
		$this->move($places);
	}

	/** Those of a file or folder that is deleted for good. */
	public function forget(Entry $deleted): void {
		$folder = $deleted->isFolder() ? $this->cache->get($deleted->storage, self::place($deleted->path)) : null;
		foreach ($folder === null ? $this->of($deleted) : [$folder] as $content) {
			$this->disk->remove($content);
			$this->cache->remove($content);
		}
	}

	private static function place(string $path): string {
		foreach (self::PLACES as $files => $versions) {
			if (str_starts_with($path, $files)) {
				return $versions . substr($path, strlen($files));
			}
		}
		return 'files_versions/' . $path;
	}

	/** @return array<int, Entry> */
	private function at(int $storage, string $place): array {
		$folder = $this->cache->get($storage, FileCache::parentPath($place));
		$contents = [];
		foreach ($folder === null ? [] : $this->cache->children($folder->id) as $entry) {
			if (preg_match('/^' . preg_quote(basename($place), '/') . '\.v(\d+)$/D', $entry->name, $found) === 1) {
				$contents[(int)$found[1]] = $entry;
			}
		}
		return $contents;
	}

	/** @param array<string, Entry> $places */
	private function move(array $places): void {
		foreach ($places as $place => $entry) {
			$this->clear($entry->storage, $place);
			$parent = $this->folder($entry->storage, FileCache::parentPath($place));
			$this->disk->move($entry, $entry->storage, $place);
			$this->cache->move($entry, $parent, basename($place));
		}
	}

	/** @param callable(string, string): bool $write from one path of the disk to another */
	private function add(int $storage, string $place, Entry $content, callable $write): void {
		$this->clear($storage, $place);
		$parent = $this->folder($storage, FileCache::parentPath($place));
		$write($this->disk->path($content->storage, $content->path), $this->disk->path($storage, $place));
		$this->cache->add($parent, basename($place), $content->mimetype, $content->size, $content->mtime);
	}

	private function clear(int $storage, string $place): void {
		$there = $this->cache->get($storage, $place);
		if ($there !== null) {
			$this->disk->remove($there);
			$this->cache->remove($there);
		}
	}

	private function folder(int $storage, string $path): Entry {
		$folder = $this->cache->get($storage, $path);
		if ($folder !== null) {
			return $folder;
		}
		$this->disk->createFolder($storage, $path);
		$parent = $this->folder($storage, FileCache::parentPath($path));
		return $this->cache->get($storage, $path) ?? $this->cache->add($parent, basename($path), FileInfo::MIMETYPE_FOLDER, 0, time());
	}
}
