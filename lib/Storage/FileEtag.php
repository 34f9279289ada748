<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use OCP\Files\File;

/**
 * Which content a file has, in at most 64 characters. Nextcloud keeps the etag of a file that is written twice within one second: its size
 * tells the two apart.
 */
final class FileEtag {
	public static function of(File $file): string {
		return $file->getEtag() . '-' . dechex((int)$file->getSize());
	}
}
