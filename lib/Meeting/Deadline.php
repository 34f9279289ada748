<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Council\DeadlineStep;

/** A planned step of one meeting: organisation, not law. It is over at the end of its day. */
final class Deadline {
	/**
	 * @param string $date `YYYY-MM-DD`, in the legal time of the council
	 * @param int $endsAt Unix seconds: the first second after that day
	 */
	public function __construct(
		public readonly DeadlineStep $step,
		public readonly string $date,
		public readonly int $endsAt,
		public readonly DeadlineOrigin $origin,
	) {
	}

	/** @param int $now Unix seconds */
	public function isOver(int $now): bool {
		return $now >= $this->endsAt;
	}
}
