<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Versions;

use Sandbox\Files\Rows;

/** What is known of each version, by file id and revision (the time of the content, in seconds); {@see EarlierContents} has the contents. */
final class VersionTable {
	public function __construct(
		private readonly Rows $rows,
	) {
	}

	/** @return array<int, array{size: int, mimetype: string, metadata: array<string, string>}> by revision, in the order they were made */
	public function of(int $fileId): array {
		$versions = [];
		foreach ($this->rows->all('SELECT * FROM `*PREFIX*files_versions` WHERE file_id = ? ORDER BY id', [$fileId]) as $row) {
			$versions[(int)$row['revision']] = ['size' => (int)$row['size'], 'mimetype' => (string)$row['mimetype'], 'metadata' => json_decode((string)$row['metadata'], true)];
		}
		return $versions;
	}

	public function has(int $fileId, int $revision): bool {
		return isset($this->of($fileId)[$revision]);
	}

	/** @return int the revision stored, later than asked when that one was taken */
	public function add(int $fileId, int $revision, int $size, string $mimetype): int {
		$taken = $this->of($fileId);
		while (isset($taken[$revision])) {
			$revision++;
		}
		$this->rows->insert('files_versions', ['file_id' => $fileId, 'revision' => $revision, 'size' => $size, 'mimetype' => $mimetype, 'metadata' => '{}']);
		return $revision;
	}

	/** @param array<string, mixed> $values by column */
	public function change(int $fileId, int $revision, array $values): void {
		$this->rows->update('files_versions', $values, 'file_id = ? AND revision = ?', [$fileId, $revision]);
	}

	public function remove(int $fileId, int $revision): void {
		$this->rows->run('DELETE FROM `*PREFIX*files_versions` WHERE file_id = ? AND revision = ?', [$fileId, $revision]);
	}

	/** @param list<int> $fileIds */
	public function forget(array $fileIds): void {
		foreach ($fileIds as $fileId) {
			$this->rows->run('DELETE FROM `*PREFIX*files_versions` WHERE file_id = ?', [$fileId]);
		}
	}
}
