<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Constants;

/** A file or folder at one place of one user's view, with what is mounted below it counted in. */
final class NodeInfo {
	/** @param list<array{Mount, Entry}> $mounted shares placed below this folder, with their roots */
	public function __construct(
		public readonly string $path,
		public readonly Mount $mount,
		public readonly Entry $entry,
		public readonly int $permissions,
		private readonly array $mounted = [],
	) {
	}

	public function isMountRoot(): bool {
		return $this->mount->isShare() && $this->entry->path === $this->mount->root;
	}

	public function name(): string {
		return basename($this->path);
	}

	/** Changes as soon as anything below changes, in the home or in a share placed there. */
	public function etag(): string {
		if ($this->mounted === []) {
			return $this->entry->etag;
		}
		$parts = [$this->entry->etag];
		foreach ($this->mounted as [$mount, $root]) {
			$parts[] = $root->etag . '/' . substr($mount->getMountPoint(), strlen($this->path)) . '/' . $mount->permissions($root);
		}
		return md5(implode('::', $parts));
	}

	public function size(bool $withMounts = true): int {
		$size = $this->entry->size;
		foreach ($withMounts ? $this->mounted : [] as [, $root]) {
			$size += $root->size;
		}
		return $size;
	}

	public function mtime(): int {
		return max([$this->entry->mtime, ...array_map(static fn (array $mounted): int => $mounted[1]->mtime, $this->mounted)]);
	}

	public function allows(int $permissions): bool {
		return ($this->permissions & $permissions) === $permissions;
	}

	/** As found by its id: only what the share gives. */
	public function asFoundById(): self {
		return new self($this->path, $this->mount, $this->entry, $this->entry->permissions & $this->mount->mask, $this->mounted);
	}

	/** As a line of a folder's listing: there the place of a share can also be renamed. */
	public function asListed(): self {
		$permissions = $this->isMountRoot() ? $this->permissions | Constants::PERMISSION_UPDATE | Constants::PERMISSION_DELETE : $this->permissions;
		return new self($this->path, $this->mount, $this->entry, $permissions, $this->mounted);
	}
}
