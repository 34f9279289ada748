<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

/** A meeting and the counts a list shows. */
final class MeetingSummary {
	/**
	 * @param int $readyCount items that are ready
	 * @param int $publishedCount documents councillors have
	 * @param int $missingLabels documents an item expects and does not have
	 * @param int $inboxCount files that belong to no item
	 * @param int $conflictCount documents of which two versions are to be settled
	 * @param int $missingFolders items whose folder is gone
	 */
	public function __construct(
		public readonly Meeting $meeting,
		public readonly int $itemCount,
		public readonly int $readyCount,
		public readonly int $publishedCount,
		public readonly int $missingLabels,
		public readonly int $inboxCount,
		public readonly int $conflictCount,
		public readonly int $missingFolders,
	) {
	}

	/** How many things somebody should look at. */
	public function attention(): int {
		return $this->missingLabels + $this->inboxCount + $this->conflictCount + $this->missingFolders;
	}
}
