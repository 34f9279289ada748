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
use OCP\Files\IRootFolder;
use OCP\Files\Node;
use OCP\Files\NotFoundException;
use OCP\Files\NotPermittedException;
use OCP\IUserManager;
use Sandbox\Unsupported;

/** The folder above all homes. Apps only start from it: everything else is asked of a user's folder. */
final class RootNode extends TreeNode implements IRootFolder {
	public function __construct(
		Nodes $nodes,
		private readonly IUserManager $users,
	) {
		parent::__construct($nodes, '/');
	}

	/** Reads nothing but the account until the folder is used. */
	public function getUserFolder($userId): Folder {
		if (!$this->users->userExists($userId)) {
			throw new NoUser('Account "' . $userId . '" does not exist');
		}
		return new FolderNode($this->nodes, '/' . $userId . '/files');
	}

	public function get($path): Node {
		$path = Names::normalize($path);
		if (str_contains($path . '/', '/../')) {
			throw new NotPermittedException('Invalid path "' . $path . '"');
		}
		if ($path === '/') {
			return $this;
		}
		$info = $this->nodes->tree()->info($path) ?? throw new NotFoundException($path);
		return $this->nodes->of($info);
	}

	public function getByIdInPath(int $id, string $path): array {
		if (Mounts::uidOf($path) === '') {
			throw Unsupported::argument(__METHOD__, 'path', $path);
		}
		return (new FolderNode($this->nodes, rtrim($path, '/')))->getById($id);
	}

	public function getFirstNodeByIdInPath(int $id, string $path): ?Node {
		return $this->getByIdInPath($id, $path)[0] ?? null;
	}

	public function nodeExists($path): bool {
		return $this->nodes->tree()->info(Names::normalize($path)) !== null;
	}

	public function getFullPath($path): string {
		return Names::normalize($path);
	}

	public function getRelativePath($path): ?string {
		return Names::normalize($path);
	}

	public function isSubNode($node): bool {
		return true;
	}

	public function getPermissions(): int {
		return Constants::PERMISSION_CREATE;
	}

	public function getName(): string {
		return '';
	}

	public function isCreatable(): bool {
		return false;
	}

	public function getDirectoryListing(?string $mimetypeFilter = null): array {
		throw new Unsupported(__METHOD__ . ': list a user folder');
	}

	public function newFolder($path): Folder {
		throw new Unsupported(__METHOD__ . ': create in a user folder');
	}

	public function newFile($path, $content = null): File {
		throw new Unsupported(__METHOD__ . ': create in a user folder');
	}

	public function getById($id): array {
		throw new Unsupported(__METHOD__ . ': ask a user folder');
	}

	public function getFirstNodeById(int $id): ?Node {
		throw new Unsupported(__METHOD__ . ': ask a user folder');
	}

	public function getFreeSpace(): int {
		throw new Unsupported(__METHOD__ . ': ask a user folder');
	}

	public function getNonExistingName($filename): string {
		throw new Unsupported(__METHOD__ . ': ask a user folder');
	}
}
