<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use OCP\Files\File;

/** SHA-256 of a file that is there, read as a stream; what is written is hashed while it is written ({@see HashingFilter}). */
final class FileHash {
	/**
	 * @param string $called what people call it, in errors
	 * @return string in hexadecimal
	 */
	public static function of(File $file, string $called): string {
		return FileOperation::on($called, static function () use ($file): string {
			$hash = hash_init('sha256');
			$stream = $file->fopen('r');
			if (is_resource($stream)) {
				hash_update_stream($hash, $stream);
				fclose($stream);
			}
			return hash_final($hash);
		});
	}
}
