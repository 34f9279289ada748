<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\Files_Versions\Versions;

use OCP\Files\FileInfo;
use OCP\Files\Node;
use OCP\IUser;

interface IVersionBackend {
	/** @return IVersion[] */
	public function getVersionsForFile(IUser $user, FileInfo $file): array;

	public function rollback(IVersion $version);

	/** @return resource|false */
	public function read(IVersion $version);

	public function getRevision(Node $node): int;
}
