<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

/** One earlier or the current version of a file. */
final class DraftVersion {
	/**
	 * @param string $revision as WebDAV names it
	 * @param int $modifiedAt Unix seconds
	 * @param int $size bytes
	 * @param ?string $author uid
	 */
	public function __construct(
		public readonly string $revision,
		public readonly int $modifiedAt,
		public readonly int $size,
		public readonly ?string $author,
		public readonly ?string $label,
		public readonly bool $current,
	) {
	}
}
