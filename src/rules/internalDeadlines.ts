/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PlainDate } from './temporal'

import { wholeNumber } from './impossibleValue'
import { isPublicHoliday } from './publicHolidays'
import { addDays, compareDates, weekdayOf } from './temporal'

/** The steps that every council knows; it may plan others under keys of its own. */
export const USUAL_STEPS = ['call_for_subjects', 'pieces_due', 'review', 'agenda_set'] as const

/** Days before the last legal day to convene: the usual steps come before it whatever the notice period. */
const MARGINS: Readonly<Record<typeof USUAL_STEPS[number], number>> = { call_for_subjects: 24, pieces_due: 10, review: 6, agenda_set: 4 }
const SUNDAY = 7

/** A step planned that many days before each meeting. */
export interface PlannedStep {
	readonly key: string
	/** Null for the usual name of the key. */
	readonly label: string | null
	/** Days before the day of the meeting, at least 1. */
	readonly days: number
}

export interface InternalDeadline extends PlannedStep {
	/** Shown as it is: a day off shifts nothing, people are only told. */
	readonly date: PlainDate
	readonly dayOff: 'sunday' | 'holiday' | null
	/** It comes once the convocation must have left. */
	readonly tooLate: boolean
}

/**
 * The steps planned by a council that has set nothing. They are a choice of this project, not law: the worked timeline of a
 * meeting, counted from the last legal day to convene.
 *
 * @param noticeDays clear days of the council
 */
export function usualSteps(noticeDays: number): PlannedStep[] {
	wholeNumber('noticeDays', noticeDays, 1)
	return USUAL_STEPS.map((key) => ({ key, label: null, days: MARGINS[key] + noticeDays + 1 }))
}

/**
 * The days on which planned steps fall, counted from the day of the meeting: they move with it. The earliest first.
 *
 * @param steps planned before the meeting
 * @param meetingDate day of the meeting in the legal time of the council
 * @param lastDay last legal day to convene, null where it is not known
 */
export function internalDeadlines(steps: readonly PlannedStep[], meetingDate: PlainDate, lastDay: PlainDate | null): InternalDeadline[] {
	return steps
		.map((step) => {
			wholeNumber('days', step.days, 1)
			const date = addDays(meetingDate, -step.days)
			return { ...step, date, dayOff: dayOff(date), tooLate: lastDay !== null && compareDates(date, lastDay) > 0 }
		})
		.sort((one, other) => other.days - one.days)
}

function dayOff(date: PlainDate): InternalDeadline['dayOff'] {
	if (isPublicHoliday(date)) {
		return 'holiday'
	}
	return weekdayOf(date) === SUNDAY ? 'sunday' : null
}
