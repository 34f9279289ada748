<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Files\Storage\IStorage;
use Sandbox\Unsupported;

/** A storage as apps may see it: whose it is, and whether it is reached through a share. */
final class HomeStorage implements IStorage {
	public function __construct(
		private readonly Mount $mount,
		private readonly Quota $quota,
	) {
	}

	public function getId(): string {
		return $this->mount->isShare() ? 'shared::' . $this->mount->getMountPoint() : 'home::' . $this->mount->owner;
	}

	public function getOwner(string $path): string|false {
		return $this->mount->owner;
	}

	public function instanceOfStorage(string $class): bool {
		return match (ltrim($class, '\\')) {
			IStorage::class => true,
			'OCA\Files_Sharing\SharedStorage', 'OCA\Files_Sharing\ISharedStorage' => $this->mount->isShare(),
			'OCP\Files\IHomeStorage' => !$this->mount->isShare(),
			'OCA\GroupFolders\Mount\GroupFolderStorage', 'OCA\Files_Sharing\External\Storage' => false,
			default => throw Unsupported::argument(__METHOD__, 'class', $class),
		};
	}

	public function free_space(string $path): int {
		return $this->quota->free($this->mount->storage);
	}
}
