<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use DateTimeZone;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Invalid;

/** What a person types about a meeting, checked. */
final class MeetingDetails {
	/** @param int $startsAt Unix seconds */
	public function __construct(
		public readonly MeetingKind $kind,
		public readonly string $title,
		public readonly int $startsAt,
		public readonly ?string $place,
	) {
	}

	/**
	 * @param array<string, mixed> $values kind, title, startsAt (local `YYYY-MM-DDTHH:MM`), place
	 * @throws Invalid
	 */
	public static function from(array $values, DateTimeZone $zone): self {
		$input = new Input($values);
		return new self(
			$input->choice('kind', MeetingKind::class),
			$input->title('title', 240),
			LocalTime::parse($input->text('startsAt', 20), $zone, 'startsAt'),
			$input->optionalText('place', 500),
		);
	}
}
