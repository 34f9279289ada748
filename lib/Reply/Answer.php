<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

use OCA\ConseilMunicipal\Calendar\Attendance;

/** What a member says of the meeting. The value is kept in the database: never rename one. */
enum Answer: string {
	case Present = 'present';
	case Absent = 'absent';
	/** Absent, and somebody votes instead. */
	case Proxy = 'proxy';

	/** What it means for calendars: whoever gives a proxy does not come. */
	public function attendance(): Attendance {
		return $this === self::Present ? Attendance::Present : Attendance::Absent;
	}
}
