<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Versions;

use Sandbox\Files\Disk;
use Sandbox\Files\Rows;
use Sandbox\Kernel\Environment;

/** Earlier contents by file id and revision (the time of the content, in seconds): a row each, and a file beside the homes. */
final class VersionTable {
	public function __construct(
		private readonly Rows $rows,
		private readonly Environment $environment,
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

	/** The rows only: authors and labels go when a file is deleted, its earlier contents follow it into the trash. */
	public function forgetRows(int $fileId): void {
		$this->rows->run('DELETE FROM `*PREFIX*files_versions` WHERE file_id = ?', [$fileId]);
	}

	/** @param list<int> $fileIds of files whose earlier contents stay behind, while what is known of the current one goes along */
	public function dropContents(array $fileIds): void {
		foreach ($fileIds as $fileId) {
			Disk::removeTree($this->directory($fileId));
		}
	}

	/** @param list<int> $fileIds */
	public function forget(array $fileIds): void {
		foreach ($fileIds as $fileId) {
			$this->forgetRows($fileId);
			Disk::removeTree($this->directory($fileId));
		}
	}

	/** @return array<int, string> paths of the stored contents by revision */
	public function contents(int $fileId): array {
		$directory = $this->directory($fileId);
		$contents = [];
		foreach (is_dir($directory) ? array_diff(scandir($directory) ?: [], ['.', '..']) : [] as $revision) {
			$contents[(int)$revision] = $directory . '/' . $revision;
		}
		return $contents;
	}

	/** Where the content of that revision lies, or is to be put. */
	public function path(int $fileId, int $revision): string {
		@mkdir($this->directory($fileId), 0770);
		return $this->directory($fileId) . '/' . $revision;
	}

	private function directory(int $fileId): string {
		return $this->environment->directory('versions') . '/' . $fileId;
	}
}
