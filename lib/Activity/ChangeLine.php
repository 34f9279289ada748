<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity;

/** Everything that happened to one item, to a paper or to a meeting as a whole, in one line. */
final class ChangeLine {
	/**
	 * @param int $at Unix seconds of the latest
	 * @param ?string $actor who did the latest
	 * @param string $title of the item with its number, of the paper, or of the meeting
	 * @param string $words « 2 pièces modifiées, le point est prêt »
	 */
	public function __construct(
		public readonly int $at,
		public readonly ?string $actor,
		public readonly ?int $meetingId,
		public readonly ?int $itemId,
		public readonly ?int $paperId,
		public readonly string $title,
		public readonly string $words,
	) {
	}
}
