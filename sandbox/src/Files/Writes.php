<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Constants;
use OCP\Files\FileInfo;
use OCP\Files\NotFoundException;

/** Creates folders and files, replaces content, sets times. Answers false where Nextcloud's view does. */
final class Writes {
	public function __construct(
		private readonly FileTree $tree,
		private readonly FileCache $cache,
		private readonly Disk $disk,
		private readonly Quota $quota,
		private readonly PathLocks $locks,
		private readonly NodeEvents $events,
		private readonly Nodes $nodes,
		private readonly Names $names,
	) {
	}

	/** Creates the folder and the missing ones above it. */
	public function makeFolder(string $path): bool {
		return $this->locks->during($path, function () use ($path): bool {
			$this->events->before(['create', 'write'], $path, fn () => $this->nodes->at($path));
			$created = $this->isValid($path) && $this->tree->info($path) === null
				&& $this->locks->exclusively($path, fn (): bool => $this->createFolders($path) !== null);
			if ($created) {
				$this->events->after(['create', 'write'], $path, fn () => $this->nodes->at($path));
			}
			return $created;
		});
	}

	/** @param string|resource $data closed afterwards when it is a stream */
	public function write(string $path, mixed $data): bool {
		$exists = $this->tree->info($path) !== null;
		return $this->isWritableFile($path) && $this->locks->during($path, function () use ($path, $data, $exists): bool {
			$operations = $exists ? ['write'] : ['create', 'write'];
			$this->events->before($operations, $path, fn () => $this->nodes->at($path));
			$written = $this->locks->exclusively($path, fn (): bool => $this->store($path, $data));
			if ($written) {
				$this->events->after($operations, $path, fn () => $this->nodes->at($path));
			}
			return $written;
		});
	}

	/**
	 * Puts content that has arrived completely in place, as WebDAV does: the listeners are asked only then.
	 *
	 * @param string $transfer path of the temporary file, moved away
	 * @param int|null $mtime time the client wants
	 */
	public function install(string $path, string $transfer, ?int $mtime, string $checksum): NodeInfo {
		$exists = $this->tree->info($path) !== null;
		return $this->locks->during($path, function () use ($path, $transfer, $mtime, $checksum, $exists): NodeInfo {
			$operations = $exists ? ['write'] : ['create', 'write'];
			$this->events->before($operations, $path, fn () => $this->nodes->at($path));
			$this->locks->exclusively($path, fn () => $this->register($path, $transfer, (int)filesize($transfer)));
			if ($mtime !== null) {
				$this->touch($path, $mtime);
			}
			$info = $this->tree->info($path) ?? throw new NotFoundException($path);
			$this->cache->change($info->entry->id, ['checksum' => $checksum, 'upload_time' => time()]);
			$this->events->after($operations, $path, fn () => $this->nodes->at($path));
			return $this->tree->info($path) ?? throw new NotFoundException($path);
		});
	}

	public function touch(string $path, ?int $mtime = null): bool {
		$info = $this->tree->info($path);
		if ($info === null) {
			return $this->touchNew($path, $mtime);
		}
		if (($info->mount->mask & Constants::PERMISSION_UPDATE) === 0) {
			return false;
		}
		$time = $mtime ?? time();
		$this->events->before(['touch'], $path, fn () => $this->nodes->of($info));
		$this->cache->atomic(function () use ($info, $time): void {
			$this->cache->change($info->entry->id, ['mtime' => $time, 'etag' => FileCache::newEtag()]);
			$this->cache->propagate($info->entry->storage, $info->entry->path, $time, 0);
		});
		$this->events->after(['touch'], $path, fn () => $this->nodes->at($path));
		return true;
	}

	private function touchNew(string $path, ?int $mtime): bool {
		if (!$this->isWritableFile($path)) {
			return false;
		}
		return $this->locks->during($path, function () use ($path, $mtime): bool {
			$this->events->before(['touch', 'create', 'write'], $path, fn () => $this->nodes->missing($path));
			$created = $this->locks->exclusively($path, fn (): bool => $this->store($path, ''));
			if ($created && $mtime !== null) {
				$this->cache->change($this->tree->info($path)->entry->id, ['mtime' => $mtime]);
			}
			if ($created) {
				$this->events->after(['touch', 'create', 'write'], $path, fn () => $this->nodes->at($path));
			}
			return $created;
		});
	}

	private function createFolders(string $path): ?Entry {
		$info = $this->tree->info($path);
		if ($info !== null) {
			return $info->entry->isFolder() ? $info->entry : null;
		}
		$parent = substr_count($path, '/') < 2 ? null : $this->createFolders(dirname($path));
		$mount = $this->tree->info(dirname($path))?->mount;
		if ($parent === null || $mount === null || ($mount->mask & Constants::PERMISSION_CREATE) === 0 || $this->isFull($parent->storage)) {
			return null;
		}
		$name = basename($path);
		$this->disk->createFolder($parent->storage, $parent->path . '/' . $name);
		return $this->cache->atomic(function () use ($parent, $name): Entry {
			$entry = $this->cache->add($parent, $name, FileInfo::MIMETYPE_FOLDER, 0, time());
			$this->cache->propagate($entry->storage, $entry->path, time(), 0);
			return $entry;
		});
	}

	private function isFull(int $storage): bool {
		return $this->quota->limit($storage) !== null && $this->quota->free($storage) === 0;
	}

	/** @param string|resource $data */
	private function store(string $path, mixed $data): bool {
		$parent = $this->tree->info(dirname($path));
		$limit = $this->quota->limit($parent->entry->storage);
		$free = $limit === null ? PHP_INT_MAX : $this->quota->free($parent->entry->storage);
		if ($limit !== null && (is_string($data) ? strlen($data) >= $free : $free === 0)) {
			return false;
		}
		[$transfer, $handle] = $this->disk->transfer();
		$complete = $this->fill($handle, $data, $free);
		$this->register($path, $transfer, (int)filesize($transfer));
		return $complete;
	}

	/**
	 * A stream that does not fit in the quota stays cut where the space ended, as in Nextcloud.
	 *
	 * @param resource $handle closed
	 * @param string|resource $data
	 * @return bool whether everything was written
	 */
	private function fill($handle, mixed $data, int $free): bool {
		try {
			if (is_string($data)) {
				return fwrite($handle, $data) === strlen($data);
			}
			if ($free === PHP_INT_MAX) {
				return stream_copy_to_stream($data, $handle) !== false;
			}
			stream_copy_to_stream($data, $handle, $free);
			return fread($data, 1) === '' && feof($data);
		} finally {
			fclose($handle);
			clearstatcache();
			if (is_resource($data)) {
				fclose($data);
			}
		}
	}

	private function register(string $path, string $transfer, int $size): void {
		$parent = $this->tree->info(dirname($path)) ?? throw new NotFoundException(dirname($path));
		$name = basename($path);
		$info = $this->tree->info($path);
		$internal = $info?->entry->path ?? $parent->entry->path . '/' . $name;
		$storage = $info?->entry->storage ?? $parent->entry->storage;
		$this->disk->place($transfer, $storage, $internal);
		$this->cache->atomic(function () use ($parent, $name, $info, $internal, $storage, $size): void {
			if ($info === null) {
				$entry = $this->cache->add($parent->entry, $name, MimeTypes::ofName($name), $size, time());
				$this->cache->change($entry->id, ['upload_time' => time()]);
			} else {
				$etag = $info->entry->mtime === time() ? $info->entry->etag : FileCache::newEtag(); // as Nextcloud: written twice within one second it keeps its etag
				$this->cache->change($info->entry->id, ['size' => $size, 'mtime' => time(), 'etag' => $etag, 'checksum' => '', 'upload_time' => time()]);
			}
			$this->cache->propagate($storage, $internal, time(), $size - ($info?->entry->size ?? 0));
		});
	}

	/** Whether a file may be written there: a good name, a folder above, the rights of the mount. */
	private function isWritableFile(string $path): bool {
		$info = $this->tree->info($path);
		$parent = $this->tree->info(dirname($path));
		if (!$this->isValid($path) || $info?->entry->isFolder() || $parent === null || !$parent->entry->isFolder()) {
			return false;
		}
		$needed = $info === null ? Constants::PERMISSION_CREATE : Constants::PERMISSION_UPDATE;
		return (($info ?? $parent)->mount->mask & $needed) !== 0;
	}

	private function isValid(string $path): bool {
		return $this->names->isFilenameValid(basename($path));
	}
}
