<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Constants;
use OCP\Files\File;
use OCP\Files\Folder;
use OCP\Files\Node;
use OCP\Files\NotFoundException;
use OCP\Files\NotPermittedException;
use Sandbox\Unsupported;

final class FolderNode extends TreeNode implements Folder {
	public function getFullPath($path): string {
		$normalized = Names::normalize($path);
		if (str_contains($normalized . '/', '/../')) {
			throw new NotPermittedException('Invalid path "' . $normalized . '"');
		}
		return rtrim($this->path . $normalized, '/');
	}

	public function getRelativePath($path): ?string {
		$path = Names::normalize($path);
		if ($path === $this->path) {
			return '/';
		}
		return str_starts_with($path, $this->path . '/') ? substr($path, strlen($this->path)) : null;
	}

	/** The home as a whole cannot be shared. */
	public function getPermissions(): int {
		return substr_count($this->path, '/') === 2 ? parent::getPermissions() & ~Constants::PERMISSION_SHARE : parent::getPermissions();
	}

	public function isSubNode($node): bool {
		return str_starts_with($node->getPath(), $this->path . '/');
	}

	public function getDirectoryListing(?string $mimetypeFilter = null): array {
		if ($mimetypeFilter !== null) {
			throw Unsupported::argument(__METHOD__, 'mimetypeFilter', $mimetypeFilter);
		}
		$info = $this->info();
		return $info->allows(Constants::PERMISSION_READ) ? array_map($this->nodes->of(...), $this->nodes->tree()->listing($info)) : [];
	}

	public function get($path): Node {
		return $this->nodes->root()->get($this->getFullPath($path));
	}

	public function nodeExists($path): bool {
		try {
			$this->get($path);
			return true;
		} catch (NotFoundException|NotPermittedException) {
			return false;
		}
	}

	/** Gives back the folder when it exists already. */
	public function newFolder($path): Folder {
		$this->require(Constants::PERMISSION_CREATE, 'No create permission for folder "' . $path . '"');
		$fullPath = $this->getFullPath($path);
		$this->nodes->writes()->makeFolder($fullPath);
		$node = $this->nodes->at($fullPath);
		$this->forget();
		return $node instanceof Folder ? $node : throw new NotPermittedException('Could not create folder "' . $fullPath . '"');
	}

	/** Replaces the content of a file that exists already. */
	public function newFile($path, $content = null): File {
		if ($path === '') {
			throw new NotPermittedException('Could not create as provided path is empty');
		}
		$this->require(Constants::PERMISSION_CREATE, 'No create permission for path "' . $path . '"');
		$fullPath = $this->getFullPath($path);
		$written = $content === null ? $this->nodes->writes()->touch($fullPath) : $this->nodes->writes()->write($fullPath, $content);
		$node = $this->nodes->at($fullPath);
		$this->forget();
		return $written && $node instanceof File ? $node : throw new NotPermittedException('Could not create path "' . $fullPath . '"');
	}

	public function getById($id): array {
		$inside = array_filter($this->nodes->tree()->places(Mounts::uidOf($this->path), (int)$id), fn (NodeInfo $info): bool => $info->path === $this->path || str_starts_with($info->path, $this->path . '/'));
		return array_values(array_map($this->nodes->of(...), $inside));
	}

	public function getFirstNodeById(int $id): ?Node {
		return $this->getById($id)[0] ?? null;
	}

	public function getFreeSpace(): int {
		return $this->nodes->quota()->free($this->info()->mount->storage);
	}

	/** `note (2).txt` when `note.txt` exists, `note (3).txt` when that exists too. */
	public function getNonExistingName($filename): string {
		$dot = (int)strrpos($filename, '.');
		[$name, $extension] = $dot > 0 ? [substr($filename, 0, $dot), substr($filename, $dot)] : [$filename, ''];
		$free = $filename;
		$number = 2;
		if (preg_match('/^(.*)\((\d+)\)([^()]*)$/u', $name, $match) === 1) {
			$number = (int)$match[2] + 1;
		}
		while ($this->nodes->tree()->info($this->getFullPath($free)) !== null) {
			$free = ($match[0] ?? '') === '' ? $name . ' (' . $number . ')' . $extension : $match[1] . '(' . $number . ')' . $match[3] . $extension;
			$number++;
		}
		return trim($free, '/');
	}
}
