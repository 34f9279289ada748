<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Kernel;

use OCP\ITempManager;

/** Temporary files and folders, removed with what they hold when the request or command ends. */
final class TemporaryFolders implements ITempManager {
	/** @var list<string> */
	private array $made = [];

	public function __construct() {
		register_shutdown_function($this->remove(...));
	}

	/** @return string|false path of an empty file */
	#[\Override]
	public function getTemporaryFile(string $postFix = ''): string|false {
		$folder = $this->getTemporaryFolder();
		$path = $folder . 'file' . $postFix;
		return $folder !== false && touch($path) ? $path : false;
	}

	/** @return string|false path with a slash at its end */
	#[\Override]
	public function getTemporaryFolder(string $postFix = ''): string|false {
		$path = sys_get_temp_dir() . '/sandbox-' . bin2hex(random_bytes(8)) . $postFix . '/';
		if (!mkdir($path, 0700)) {
			return false;
		}
		return $this->made[] = $path;
	}

	private function remove(): void {
		foreach ($this->made as $folder) {
			foreach (new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator($folder, \FilesystemIterator::SKIP_DOTS), \RecursiveIteratorIterator::CHILD_FIRST) as $entry) {
				$entry->isDir() ? rmdir($entry->getPathname()) : unlink($entry->getPathname());
			}
			rmdir($folder);
		}
	}
}
