<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Trash;

use OCA\Files_Trashbin\Trash\ITrashManager;
use OCP\Files\Node;
use OCP\IUser;
use Sandbox\Files\Nodes;

/** The trash as other apps reach it: the deleted node, to be moved back by whoever asked. */
final class TrashManager implements ITrashManager {
	public function __construct(
		private readonly Nodes $nodes,
	) {
	}

	public function getTrashNodeById(IUser $user, int $fileId): ?Node {
		$inTrash = '/' . $user->getUID() . '/files_trashbin/files/';
		foreach ($this->nodes->tree()->places($user->getUID(), $fileId) as $info) {
			if (str_starts_with($info->path, $inTrash)) {
				return $this->nodes->of($info);
			}
		}
		return null;
	}
}
