/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { MeetingSummary } from '../api/types'
import type { LocalMoment } from './localMoment'

import { addDays, daysBetween } from '../ui/dates'
import { localMoment } from './localMoment'

/** A council rarely meets again before this; it leaves time to prepare and to convene. */
const SHORTEST = 21
const USUAL_HOUR = '19:00'

/**
 * The date to propose for the next meeting: the rhythm of the last two when there are two, else three weeks ahead, on
 * the weekday and at the hour of the last one. A proposal, that the person changes.
 *
 * @param now a moment of the council, ISO 8601
 */
export function proposedMoment(meetings: readonly Pick<MeetingSummary, 'startsAt' | 'state'>[], now: string): LocalMoment {
	const [last, before] = meetings
		.filter(({ state }) => state !== 'cancelled')
		.map(({ startsAt }) => localMoment(startsAt))
		.sort((one, other) => other.day.localeCompare(one.day))
	if (last === undefined) {
		return { day: '', hour: USUAL_HOUR }
	}
	const rhythm = before === undefined ? SHORTEST : Math.max(wholeWeeks(daysBetween(before.day, last.day)), SHORTEST)
	let day = addDays(last.day, rhythm)
	while (daysBetween(now, day) < SHORTEST) {
		day = addDays(day, 7)
	}
	return { day, hour: last.hour }
}

function wholeWeeks(days: number): number {
	return Math.round(days / 7) * 7
}
