<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Demo\Document;

/** What a demonstration document says: a title, paragraphs, and a table whose first row is its heading. */
final class DocumentText {
	/**
	 * @param list<string> $paragraphs
	 * @param list<list<string>> $table rows of cells, all of the same length
	 */
	public function __construct(
		public readonly string $title,
		public readonly array $paragraphs,
		public readonly array $table = [],
	) {
	}
}
