<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

/** What a body said, as whoever records it says it to {@see Passages}. */
final class Passage {
	/**
	 * @param string $source what it comes from, at most 64 characters, such as `commission-item:12`: recorded again, it replaces
	 * @param string $date `YYYY-MM-DD`
	 * @param ?int $commissionId null for the council itself
	 * @param ?string $bodyName name of the commission as it is called on that day, null for the council itself
	 * @param ?int $itemId item of the council’s agenda that it is about; its paper has the passage too
	 * @param ?int $paperId paper that it is about, when no item is or besides it
	 * @param ?int $meetingId where it was said
	 * @param bool $authoritative whether the body decides, rather than advises
	 */
	public function __construct(
		public readonly int $councilId,
		public readonly string $source,
		public readonly ConsultationRole $role,
		public readonly string $date,
		public readonly ?int $commissionId = null,
		public readonly ?string $bodyName = null,
		public readonly ?int $itemId = null,
		public readonly ?int $paperId = null,
		public readonly ?int $meetingId = null,
		public readonly ?Opinion $opinion = null,
		public readonly ?string $result = null,
		public readonly ?string $text = null,
		public readonly bool $authoritative = false,
	) {
	}
}
