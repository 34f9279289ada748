<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Publication;

use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\NotFound;
use OCA\ConseilMunicipal\Storage\CouncilFolders;
use OCA\ConseilMunicipal\Storage\FolderKey;
use OCP\Files\Folder;
use OCP\Files\Node;

/** The two places of what is published: one that staff read too, and one for closed sessions that they do not. */
final class PublishedRoots {
	public const KEYS = [FolderKey::Published, FolderKey::Restricted];

	public function __construct(
		private readonly CouncilFolders $folders,
	) {
	}

	public static function keyOf(Item $item): FolderKey {
		return $item->getClosedSession() === true ? FolderKey::Restricted : FolderKey::Published;
	}

	/** Made and shared when it is needed for the first time. */
	public function open(Council $council, FolderKey $key): Folder {
		return $key === FolderKey::Restricted ? $this->folders->open($council, $key) : $this->folders->root($council, $key);
	}

	/** A node in one of these places, null when it is in neither. */
	public function node(Council $council, ?int $nodeId): ?Node {
		foreach ($nodeId === null ? [] : self::KEYS as $key) {
			$node = $this->nodeIn($council, $key, $nodeId);
			if ($node !== null) {
				return $node;
			}
		}
		return null;
	}

	public function nodeIn(Council $council, FolderKey $key, ?int $nodeId): ?Node {
		if ($nodeId === null || ($key === FolderKey::Restricted && $council->rootId($key) === null)) {
			return null;
		}
		try {
			$root = $this->folders->root($council, $key);
			$node = $root->getFirstNodeById($nodeId);
			// The name of one root begins with the name of the other, and Nextcloud compares remembered paths by their beginning.
			return $node !== null && $root->isSubNode($node) ? $node : null;
		} catch (NotFound $missing) {
			return $key === FolderKey::Restricted ? null : throw $missing;
		}
	}
}
