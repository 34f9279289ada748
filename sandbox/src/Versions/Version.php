<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Versions;

use OCA\Files_Versions\Versions\IMetadataVersion;
use OCA\Files_Versions\Versions\IVersion;
use OCP\Files\FileInfo;
use OCP\IUser;

final class Version implements IVersion, IMetadataVersion {
	/** @param array<string, string> $metadata `label`, `author` */
	public function __construct(
		private readonly int $revision,
		private readonly int $size,
		private readonly string $mimetype,
		private readonly FileInfo $file,
		private readonly IUser $user,
		private readonly array $metadata,
	) {
	}

	public function getSourceFile(): FileInfo {
		return $this->file;
	}

	public function getRevisionId() {
		return $this->revision;
	}

	public function getTimestamp(): int {
		return $this->revision;
	}

	public function getSize(): int {
		return $this->size;
	}

	public function getSourceFileName(): string {
		return $this->file->getName();
	}

	public function getMimeType(): string {
		return $this->mimetype;
	}

	/** The owner of the file. */
	public function getUser(): IUser {
		return $this->user;
	}

	public function getMetadata(): array {
		return $this->metadata;
	}

	public function getMetadataValue(string $key): ?string {
		return $this->metadata[$key] ?? null;
	}
}
