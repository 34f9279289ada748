<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Files\FileInfo;

/** One row of the file cache: what is known of a file or folder of a storage. */
final class Entry {
	/** @param string $path inside the storage, without leading slash: `files/Dossier/pièce.pdf` */
	public function __construct(
		public readonly int $id,
		public readonly int $storage,
		public readonly string $path,
		public readonly int $parent,
		public readonly string $name,
		public readonly string $mimetype,
		public readonly int $size,
		public readonly int $mtime,
		public readonly string $etag,
		public readonly int $permissions,
		public readonly string $checksum,
		public readonly int $created,
		public readonly int $uploaded,
	) {
	}

	/** @param array<string, mixed> $row */
	public static function fromRow(array $row): self {
		return new self(
			(int)$row['fileid'], (int)$row['storage'], (string)$row['path'], (int)$row['parent'], (string)$row['name'],
			(string)$row['mimetype'], (int)$row['size'], (int)$row['mtime'], (string)$row['etag'], (int)$row['permissions'],
			(string)$row['checksum'], (int)$row['creation_time'], (int)$row['upload_time'],
		);
	}

	public function isFolder(): bool {
		return $this->mimetype === FileInfo::MIMETYPE_FOLDER;
	}
}
