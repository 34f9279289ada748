<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

/** What an account was last invited to for a meeting, as calendars know it. */
final readonly class CalendarInvitation {
	public function __construct(
		public int $memberId,
		public string $uid,
		public int $sequence,
		public string $address,
	) {
	}
}
