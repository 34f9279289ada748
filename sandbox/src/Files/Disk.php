<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Files\NotPermittedException;
use Sandbox\Kernel\Environment;

/** Where bytes lie: `SANDBOX_DATA/files/<user>/<path in the storage>`; writes go through a temporary file and one rename. */
final class Disk {
	public function __construct(
		private readonly Environment $environment,
		private readonly FileCache $cache,
	) {
	}

	public function path(int $storage, string $path): string {
		return rtrim($this->environment->directory('files') . '/' . rawurlencode($this->cache->ownerOf($storage)) . '/' . $path, '/');
	}

	public function createFolder(int $storage, string $path): void {
		$directory = $this->path($storage, $path);
		if (!is_dir($directory) && !@mkdir($directory, 0770, true) && !is_dir($directory)) {
			throw new NotPermittedException('Cannot create the directory ' . $directory);
		}
	}

	/** @return array{string, resource} a temporary file on the same disk and a handle to write it */
	public function transfer(): array {
		$path = $this->environment->directory('transfers') . '/' . bin2hex(random_bytes(12));
		$handle = fopen($path, 'x+b');
		if ($handle === false) {
			throw new \RuntimeException('Cannot write in ' . dirname($path));
		}
		return [$path, $handle];
	}

	/** Puts a finished temporary file in place, replacing what is there in one step. */
	public function place(string $transfer, int $storage, string $path): void {
		$this->createFolder($storage, FileCache::parentPath($path));
		$this->rename($transfer, $this->path($storage, $path));
	}

	public function move(Entry $entry, int $storage, string $path): void {
		$this->createFolder($storage, FileCache::parentPath($path));
		$this->rename($this->path($entry->storage, $entry->path), $this->path($storage, $path));
	}

	/** @return resource|false */
	public function read(Entry $entry) {
		return fopen($this->path($entry->storage, $entry->path), 'rb');
	}

	public function remove(Entry $entry): void {
		self::removeTree($this->path($entry->storage, $entry->path));
	}

	public function freeSpace(): int {
		return (int)disk_free_space($this->environment->directory('files'));
	}

	public static function removeTree(string $path): void {
		if (!is_dir($path) || is_link($path)) {
			@unlink($path);
			return;
		}
		foreach (array_diff(scandir($path) ?: [], ['.', '..']) as $name) {
			self::removeTree($path . '/' . $name);
		}
		rmdir($path);
	}

	private function rename(string $from, string $to): void {
		if (!@rename($from, $to)) {
			throw new NotPermittedException('Cannot rename ' . $from . ' to ' . $to);
		}
	}
}
