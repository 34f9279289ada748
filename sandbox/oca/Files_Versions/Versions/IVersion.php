<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\Files_Versions\Versions;

use OCP\Files\FileInfo;
use OCP\IUser;

interface IVersion {
	public function getSourceFile(): FileInfo;

	/** @return int|string */
	public function getRevisionId();

	public function getTimestamp(): int;

	public function getSize(): int|float;

	public function getSourceFileName(): string;

	public function getMimeType(): string;

	public function getUser(): IUser;
}
