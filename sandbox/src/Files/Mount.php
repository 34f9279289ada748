<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Constants;
use OCP\Files\Mount\IMountPoint;
use OCP\Share\IShare;

/** A storage, or a part of it, as one user sees it: their home, or what was shared with them. */
final class Mount implements IMountPoint {
	/**
	 * @param string $uid whose view this is
	 * @param string $mountPoint `/alice/` or `/alice/files/Dossier/`
	 * @param string $root path in the storage of what is mounted; empty for a home
	 * @param int $mask rights given, bits of `Constants::PERMISSION_…`
	 * @param list<IShare> $shares the shares this mount comes from, oldest first; empty for a home
	 */
	public function __construct(
		public readonly string $uid,
		private readonly string $mountPoint,
		public readonly int $storage,
		public readonly int $rootId,
		public readonly string $root,
		public readonly string $owner,
		public readonly int $mask = Constants::PERMISSION_ALL,
		public readonly array $shares = [],
	) {
	}

	public function isShare(): bool {
		return $this->shares !== [];
	}

	/** Path in the storage of an absolute path below this mount. */
	public function storagePath(string $path): string {
		$inside = $this->getInternalPath($path);
		return trim($this->root . '/' . $inside, '/');
	}

	/** Absolute path of an entry of this mount's storage, null when it lies outside. */
	public function absolutePath(Entry $entry): ?string {
		if ($entry->storage !== $this->storage) {
			return null;
		}
		if ($this->root === '' || $entry->path === $this->root || str_starts_with($entry->path, $this->root . '/')) {
			return rtrim($this->mountPoint . ltrim(substr($entry->path, strlen($this->root)), '/'), '/');
		}
		return null;
	}

	/** What the user may do with the entry. The place of a share can always be left. */
	public function permissions(Entry $entry): int {
		$permissions = $entry->permissions & $this->mask;
		return $this->isShare() && $entry->path === $this->root ? $permissions | Constants::PERMISSION_DELETE : $permissions;
	}

	public function getInternalPath(string $path): string {
		return trim(substr($path, strlen($this->mountPoint)), '/');
	}

	public function getMountPoint(): string {
		return $this->mountPoint;
	}

	public function getStorageId(): string {
		return $this->isShare() ? 'shared::' . rtrim($this->mountPoint, '/') : 'home::' . $this->owner;
	}

	public function getNumericStorageId(): int {
		return $this->storage;
	}

	public function getStorageRootId(): int {
		return $this->rootId;
	}

	public function getMountId(): ?int {
		return null;
	}

	public function getMountType(): string {
		return $this->isShare() ? 'shared' : '';
	}

	public function getMountProvider(): string {
		return $this->isShare() ? 'OCA\Files_Sharing\MountProvider' : 'OC\Files\Mount\LocalHomeMountProvider';
	}
}
