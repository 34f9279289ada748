<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Host;

use FilesystemIterator;
use RecursiveDirectoryIterator;
use RecursiveIteratorIterator;
use RuntimeException;

/** The disk of somebody who works with Nextcloud's desktop client: a folder, synchronised by `nextcloudcmd` when a test says so. */
final class Computer {
	private readonly string $home;

	public function __construct(
		private readonly string $url,
		private readonly string $uid,
		private readonly string $token,
	) {
		$this->home = sys_get_temp_dir() . '/conseil-computer-' . bin2hex(random_bytes(6));
		mkdir($this->home . '/Nextcloud', recursive: true);
	}

	/** Whether the desktop client is installed here. */
	public static function isAvailable(): bool {
		return (string)shell_exec('command -v nextcloudcmd') !== '';
	}

	/**
	 * Brings disk and server together once.
	 *
	 * @param array<string, string> $environment of the client
	 * @return int 0 when everything went both ways, 1 when something was refused
	 */
	public function sync(array $environment = []): int {
		$pipes = [];
		$process = proc_open(
			['nextcloudcmd', '--non-interactive', '-s', '-u', $this->uid, '-p', $this->token, $this->home . '/Nextcloud', $this->url],
			[['file', '/dev/null', 'r'], ['file', $this->home . '/log', 'a'], ['file', $this->home . '/log', 'a']],
			$pipes, null, $environment + ['HOME' => $this->home] + getenv(),
		);
		return $process === false ? throw new RuntimeException('nextcloudcmd does not start') : proc_close($process);
	}

	/** @param string $path as in the person's files */
	public function write(string $path, string $content): void {
		if (file_put_contents($this->at($path), $content) === false) {
			throw new RuntimeException("$path cannot be written on this disk");
		}
	}

	public function read(string $path): ?string {
		return is_file($this->at($path)) ? (string)file_get_contents($this->at($path)) : null;
	}

	public function rename(string $from, string $to): void {
		rename($this->at($from), $this->at($to));
	}

	public function delete(string $path): void {
		chmod(dirname($this->at($path)), 0700);
		unlink($this->at($path));
	}

	public function makeFolder(string $path): void {
		mkdir($this->at($path));
	}

	/** @return list<string> names in a folder, without the client's own files */
	public function ls(string $path = ''): array {
		$names = is_dir($this->at($path)) ? scandir($this->at($path)) ?: [] : [];
		return array_values(array_filter($names, static fn (string $name): bool => !in_array($name, ['.', '..'], true) && !str_starts_with($name, '.sync_') && !str_starts_with($name, '.nextcloudsync')));
	}

	/** Some servers look at seconds, the client at size and time: a later change must look later. */
	public function touch(string $path, int $secondsAhead): void {
		touch($this->at($path), time() + $secondsAhead);
	}

	/** What the client said, for the person who reads a failure. */
	public function log(): string {
		return (string)file_get_contents($this->home . '/log');
	}

	public function discard(): void {
		$content = new RecursiveIteratorIterator(new RecursiveDirectoryIterator($this->home, FilesystemIterator::SKIP_DOTS), RecursiveIteratorIterator::CHILD_FIRST);
		foreach ($content as $entry) {
			/** @var \SplFileInfo $entry */
			$entry->isDir() && !$entry->isLink() ? rmdir($entry->getPathname()) : unlink($entry->getPathname());
		}
		rmdir($this->home);
	}

	private function at(string $path): string {
		return $this->home . '/Nextcloud' . ($path === '' || $path[0] === '/' ? $path : '/' . $path);
	}
}
