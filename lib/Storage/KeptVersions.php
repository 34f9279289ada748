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

/**
 * Where the app « Versions » keeps earlier contents: beside the owner's files, at the same path (`files_versions/<path>.v<time>`; of a
 * folder, in one folder of its name), and for what is in the trash in `files_trashbin/versions`. Only the place of these files is known
 * here; `DraftVersions` has the rest of that app.
 */
final class KeptVersions {
	private const VERSIONS = 'files_versions';
	private const TRASHED = 'files_trashbin/versions';
	private const FILES = 'files';

	public function __construct(
		private readonly IRootFolder $files,
	) {
	}

	/** After a move: what was kept for the former path is kept for the path where the node is now. */
	public function follow(Node $moved, string $from): void {
		[, $uid, $root, $former] = explode('/', $from, 4) + ['', '', '', ''];
		$home = $this->home($uid);
		$kept = $home->nodeExists(self::VERSIONS) ? $home->get(self::VERSIONS) : null;
		if ($root !== self::FILES || !$kept instanceof Folder || !$kept->nodeExists(self::parentOf($former))) {
			return;
		}
		$next = self::pathIn($home, $moved);
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

	/** A folder came back from the trash, where it had that name. */
	public function comeBack(string $uid, string $trashName, Folder $restored): void {
		$home = $this->home($uid);
		$trashed = self::TRASHED . '/' . $trashName;
		$tree = $home->nodeExists($trashed) ? $home->get($trashed) : null;
		$kept = $home->nodeExists(self::VERSIONS) ? $home->get(self::VERSIONS) : null;
		if ($tree instanceof Folder && $kept instanceof Folder) {
			$next = self::pathIn($home, $restored);
			self::merge($tree, self::folder($kept, self::parentOf($next)), basename($next));
		}
	}

	private function home(string $uid): Folder {
		return $this->files->getUserFolder($uid)->getParent();
	}

	private static function pathIn(Folder $home, Node $node): string {
		return substr($node->getPath(), strlen($home->getPath() . '/' . self::FILES . '/'));
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
