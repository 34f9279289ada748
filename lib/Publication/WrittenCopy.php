<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Publication;

use OCP\Files\File;

/** A document as it has been written for the councillors, and what identifies it. */
final class WrittenCopy {
	/**
	 * @param string $draftEtag etag of the draft when its reading began
	 * @param int $draftModifiedAt Unix seconds
	 */
	public function __construct(
		public readonly File $file,
		public readonly string $sha256,
		public readonly int $size,
		public readonly string $draftEtag,
		public readonly int $draftModifiedAt,
	) {
	}
}
