<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Calendar;

/** What a calendar says of somebody’s coming. */
enum Attendance: string {
	case Present = 'present';
	case Absent = 'absent';
	case Undecided = 'undecided';

	/** @param string $partstat value of PARTSTAT; null for one that says nothing of coming */
	public static function ofAnswer(string $partstat): ?self {
		return match (strtoupper($partstat)) {
			'ACCEPTED' => self::Present,
			'DECLINED' => self::Absent,
			'TENTATIVE' => self::Undecided,
			default => null,
		};
	}
}
