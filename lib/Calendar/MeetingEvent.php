<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Calendar;

use DateTimeImmutable;
use DateTimeZone;

/** What a calendar entry says of a meeting; who receives it is not part of it. */
final readonly class MeetingEvent {
	/**
	 * @param string $uid see {@see EventUid}
	 * @param DateTimeZone $zone legal time of the council
	 * @param string $description the whole agenda as plain text
	 * @param bool $closed whether a closed session is foreseen: the entry is confidential then
	 * @param int $minutes how long calendars show it; no text says how long a meeting lasts
	 */
	public function __construct(
		public string $uid,
		public string $summary,
		public DateTimeImmutable $start,
		public DateTimeZone $zone,
		public string $place,
		public string $description,
		public ?string $url = null,
		public bool $closed = false,
		public int $minutes = 120,
	) {
	}

	/** Changes when something changes that people must know of. */
	public function fingerprint(): string {
		return hash('sha256', json_encode([
			$this->uid, $this->summary, $this->start->getTimestamp(), $this->zone->getName(), $this->place,
			$this->description, $this->url, $this->closed, $this->minutes,
		], JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE));
	}
}
