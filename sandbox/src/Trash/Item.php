<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Trash;

use Sandbox\Files\Entry;

/** Something deleted. */
final class Item {
	/** @param string $location folder it was in, relative to the home; empty for the root */
	public function __construct(
		public readonly int $id,
		public readonly Entry $entry,
		public readonly string $name,
		public readonly string $location,
		public readonly int $deletedAt,
		public readonly string $deletedBy,
	) {
	}

	/** Name in the trash, unique there. */
	public function trashName(): string {
		return $this->entry->name;
	}
}
