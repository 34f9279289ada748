<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Meeting\MeetingState;

/** One passage of a paper: an item of the council’s agenda, or what a commission said. */
final class HistoryLine {
	/**
	 * @param string $date `YYYY-MM-DD` in the council’s time
	 * @param ?int $startsAt Unix seconds, for a meeting of the council
	 * @param bool $authoritative whether the body decides, rather than advises
	 * @param bool $known whether every councillor may know of it
	 * @param list<array{id: int, fileId: int, name: string, mime: string, size: int}> $documents that have been published
	 */
	public function __construct(
		public readonly int $paperId,
		public readonly ConsultationRole $role,
		public readonly string $body,
		public readonly string $date,
		public readonly ?int $startsAt,
		public readonly ?int $meetingId,
		public readonly ?MeetingState $meetingState,
		public readonly ?int $itemId,
		public readonly ?string $itemTitle,
		public readonly bool $closedSession,
		public readonly bool $authoritative,
		public readonly ?Opinion $opinion,
		public readonly ?string $result,
		public readonly ?string $text,
		public readonly ?string $deliberationNumber,
		public readonly bool $known,
		public readonly array $documents,
	) {
	}
}
