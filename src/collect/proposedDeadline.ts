/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { LocalMoment } from '../meeting/localMoment'

import { addDays, daysBetween } from '../ui/dates'

/** Days before the meeting: leaves the pieces two weeks. */
const DAYS_BEFORE = 14
const LEAST_DAYS = 3
const HOUR = '18:00'

/** When a call for subjects may end: two weeks before the meeting, or, when that is near or over, some days from now. */
export function proposedDeadline(meetingStartsAt: string, now: string): LocalMoment {
	const usual = addDays(meetingStartsAt, -DAYS_BEFORE)
	if (daysBetween(now, usual) >= LEAST_DAYS) {
		return { day: usual, hour: HOUR }
	}
	const soon = addDays(now, LEAST_DAYS)
	const eve = addDays(meetingStartsAt, -1)
	return { day: daysBetween(soon, eve) >= 0 ? soon : eve, hour: HOUR }
}
