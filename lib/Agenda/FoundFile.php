<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/** A file as the meeting's folder holds it now. */
final class FoundFile {
	/**
	 * @param string $path relative to the folder of the item, or of the meeting for a file that belongs to no item
	 * @param int $size bytes
	 * @param int $modifiedAt Unix seconds
	 * @param bool $restricted whether it lies among the restricted drafts
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $path,
		public readonly string $name,
		public readonly string $mime,
		public readonly int $size,
		public readonly string $etag,
		public readonly int $modifiedAt,
		public readonly bool $restricted = false,
	) {
	}
}
