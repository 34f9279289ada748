/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Reason } from './result'
import type { PlainDate } from './temporal'

import { reason } from './result'
import { addDays, compareDates, daysBetween, weekdayOf } from './temporal'

export const noticeDayReasons = {
	day_of_sending: {
		article: 'CE 12 July 1955 Mignaloux-Beauvoir',
		level: 'info',
		text: 'Day of the sending: does not count.',
	},
	clear_day: {
		article: 'L2121-11, L2121-12',
		level: 'info',
		text: 'Whole day: counts, even if it is a public holiday.',
	},
	weekend_counts: {
		article: 'CE 13 October 1993',
		level: 'info',
		text: 'Whole day: Saturdays and Sundays count and extend nothing.',
	},
	day_of_meeting: {
		article: 'CE 12 July 1955 Mignaloux-Beauvoir',
		level: 'info',
		text: 'Day of the meeting: does not count.',
	},
} as const

/** One day of the count, as a screen draws it. */
export interface NoticeDay {
	readonly date: PlainDate
	/** 1 Monday … 7 Sunday. */
	readonly weekday: number
	readonly counted: boolean
	readonly why: Reason<keyof typeof noticeDayReasons>
}

/**
 * The count drawn from the day of the sending to that of the meeting, both included: neither counts, every whole day
 * between them does. CGCT, art. L. 2121-11 and L. 2121-12; CE 12 July 1955 Mignaloux-Beauvoir; CE 13 October 1993.
 */
export function noticeDays(sentDate: PlainDate, meetingDate: PlainDate): NoticeDay[] {
	const length = daysBetween(sentDate, meetingDate) + 1
	return Array.from({ length }, (_, index) => {
		const date = addDays(sentDate, index)
		const weekday = weekdayOf(date)
		const isMeeting = compareDates(date, meetingDate) === 0
		const counted = index > 0 && !isMeeting
		const code = isMeeting ? 'day_of_meeting' : index === 0 ? 'day_of_sending' : weekday >= 6 ? 'weekend_counts' : 'clear_day'
		return { date, weekday, counted, why: reason(noticeDayReasons, code) }
	})
}
