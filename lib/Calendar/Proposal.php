<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Calendar;

/** What an answer from a calendar proposes; somebody still has to take it. */
final readonly class Proposal {
	public function __construct(
		public ?Attendance $attendance,
		public ?RefusedReply $refused,
	) {
	}

	public function isApplied(): bool {
		return $this->attendance !== null;
	}
}
