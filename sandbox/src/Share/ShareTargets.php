<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Share;

use OCP\Share\IShare;
use Sandbox\Files\FileCache;
use Sandbox\Files\Mounts;

/** Where a share appears in the recipient's home: their share folder and the node's name, made unique. */
final class ShareTargets {
	public function __construct(
		private readonly SharingSettings $settings,
		private readonly FileCache $cache,
		private readonly Mounts $mounts,
	) {
	}

	/** The place before any conflict is looked at: `/Dossier`. */
	public function wanted(IShare $share): string {
		return rtrim($this->settings->shareFolder(), '/') . '/' . $share->getNode()->getName();
	}

	/** `/Dossier`, or `/Dossier (2)` when the recipient already has something else there. */
	public function unique(string $uid, IShare $share): string {
		$wanted = $this->wanted($share);
		$parts = pathinfo($wanted);
		$extension = isset($parts['extension']) ? '.' . $parts['extension'] : '';
		$target = $wanted;
		for ($number = 2; $this->isTaken($uid, $target, $share->getNodeId()); $number++) {
			$target = rtrim($parts['dirname'], '/') . '/' . $parts['filename'] . ' (' . $number . ')' . $extension;
		}
		return $target;
	}

	private function isTaken(string $uid, string $target, int $nodeId): bool {
		foreach ($this->mounts->of($uid) as $mount) {
			if ($mount->getMountPoint() === '/' . $uid . '/files' . $target . '/' && $mount->getStorageRootId() !== $nodeId) {
				return true;
			}
		}
		return $this->cache->get($this->cache->storageOf($uid), 'files' . $target) !== null;
	}
}
