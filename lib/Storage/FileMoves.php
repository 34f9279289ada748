<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use OCP\Files\Folder;
use OCP\Files\IRootFolder;
use OCP\Files\Node;
use Psr\Log\LoggerInterface;
use Throwable;

/**
 * Moves files of the service account together with their earlier versions.
 *
 * The app « Versions » keeps those beside the owner's files, at the same path (`files_versions/<path>.v<time>`), and lets them follow
 * only what the person logged in moves in their own files. What the service account moves would leave them behind, for the
 * next file of that name. Only the place of these files is known here; `DraftVersions` has the rest of that app.
 */
final class FileMoves {
	private const VERSIONS = 'files_versions';
	private const FILES = 'files';

	public function __construct(
		private readonly IRootFolder $files,
		private readonly LoggerInterface $logger,
	) {
	}

	/** @param string $path absolute, where nothing lies yet */
	public function to(Node $node, string $path): Node {
		$from = $node->getPath();
		$moved = $node->move($path);
		try {
			$this->bringVersions($moved, $from, $moved->getPath());
		} catch (Throwable $failure) {
			$this->logger->error('Earlier versions stayed where their file was', ['from' => $from, 'to' => $moved->getPath(), 'exception' => $failure]);
		}
		return $moved;
	}

	private function bringVersions(Node $moved, string $from, string $to): void {
		[, $uid, $root, $former] = explode('/', $from, 4) + ['', '', '', ''];
		$home = $this->files->getUserFolder($uid)->getParent();
		if ($root !== self::FILES || !$home->nodeExists(self::VERSIONS)) {
			return;
		}
		$kept = $home->get(self::VERSIONS);
		$next = substr($to, strlen($home->getPath() . '/' . self::FILES . '/'));
		if (!$kept instanceof Folder || !$kept->nodeExists(self::parentOf($former))) {
			return;
		}
		if ($moved instanceof Folder) {
			$tree = $kept->nodeExists($former) ? $kept->get($former) : null;
			if ($tree instanceof Folder) {
				self::merge($tree, self::folder($kept, self::parentOf($next)), basename($next));
			}
			return;
		}
		$folder = $kept->get(self::parentOf($former));
		foreach ($folder instanceof Folder ? self::versionsOf($folder, basename($former)) : [] as $suffix => $version) {
			self::place($version, self::folder($kept, self::parentOf($next)), basename($next) . $suffix);
		}
	}

	/** @return array<string, Node> by what follows the name of the file: `.v1768845600` */
	private static function versionsOf(Folder $folder, string $name): array {
		$versions = [];
		foreach ($folder->getDirectoryListing() as $node) {
			if (str_starts_with($node->getName(), $name) && preg_match('/^\.v\d+$/', substr($node->getName(), strlen($name))) === 1) {
				$versions[substr($node->getName(), strlen($name))] = $node;
			}
		}
		return $versions;
	}

	/** What lies there belongs to nothing any more: nothing lay at the place of the file either. */
	private static function place(Node $node, Folder $folder, string $name): void {
		if ($folder->nodeExists($name)) {
			$folder->get($name)->delete();
		}
		$node->move($folder->getPath() . '/' . $name);
	}

	private static function merge(Folder $tree, Folder $parent, string $name): void {
		$there = $parent->nodeExists($name) ? $parent->get($name) : null;
		if (!$there instanceof Folder) {
			self::place($tree, $parent, $name);
			return;
		}
		foreach ($tree->getDirectoryListing() as $node) {
			$node instanceof Folder ? self::merge($node, $there, $node->getName()) : self::place($node, $there, $node->getName());
		}
		$tree->delete();
	}

	private static function folder(Folder $kept, string $path): Folder {
		foreach ($path === '' ? [] : explode('/', $path) as $name) {
			$found = $kept->nodeExists($name) ? $kept->get($name) : null;
			$kept = $found instanceof Folder ? $found : $kept->newFolder($name);
		}
		return $kept;
	}

	private static function parentOf(string $path): string {
		$slash = strrpos($path, '/');
		return $slash === false ? '' : substr($path, 0, $slash);
	}
}
