<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use OCP\Files\File;
use OCP\Files\StorageNotAvailableException;

/** SHA-256 of a file that is there, read as a stream; what is written is hashed while it is written ({@see HashingFilter}). */
final class FileHash {
	/**
	 * @param string $called what people call it, in errors
	 * @return string in hexadecimal
	 * @throws \OCA\ConseilMunicipal\Error\Unavailable it cannot be read now: that says nothing of what it holds
	 */
	public static function of(File $file, string $called): string {
		return FileOperation::on($called, static function () use ($file): string {
			$stream = $file->fopen('r');
			if (!is_resource($stream)) {
				throw new StorageNotAvailableException();
			}
			try {
				$hash = hash_init('sha256');
				hash_update_stream($hash, $stream);
				return hash_final($hash);
			} finally {
				fclose($stream);
			}
		});
	}
}
