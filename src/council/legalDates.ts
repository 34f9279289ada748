/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Council, MeetingSummary } from '../api/types'
import type { Council as RuledCouncil } from '../rules/council'

import { ImpossibleValue } from '../rules/impossibleValue'
import { deadline } from '../rules/noticePeriod'
import { deliberationList, minutesPublication } from '../rules/publicityDeadlines'
import { addDays, dateIn, dateText, instant, plainDate } from '../rules/temporal'

/** The dates of law of one meeting, `YYYY-MM-DD` in the legal time of the council. */
export interface LegalDates {
	/** Clear days between the convocation and the meeting. */
	readonly noticeDays: number
	/** Article that sets them; null when the council set more itself. */
	readonly article: string | null
	readonly meetingDay: string
	/** Last day to convene. */
	readonly lastDay: string
	/** Last minute of that day, wall clock of the council. */
	readonly lastMinute: string
	/** The list of deliberations is posted by then. */
	readonly listDueBy: string
	/** Day of the next meeting, which adopts the minutes; null while no next meeting is known. */
	readonly minutesAdoptedOn: string | null
	readonly minutesDueBy: string | null
}

export type NoticeFacts = Pick<Council, 'kind' | 'insee' | 'population' | 'hasMember3500' | 'noticeDays' | 'noticeDaysOverride' | 'timezone' | 'website'>

/** Clear days in force: a council adds to what the law asks for, it never takes from it. */
export function inForce({ noticeDaysOverride }: NoticeFacts, legal: number): number {
	return Math.max(legal, noticeDaysOverride ?? legal)
}

/** The council as the rules know it, whatever notice days it set. */
export function asRuled(council: NoticeFacts): RuledCouncil {
	const { kind, population, hasMember3500 } = council
	const department = council.insee?.slice(0, 2) ?? null
	switch (kind) {
		case 'commune':
			return { kind, population, department }
		case 'ccas':
			return { kind }
		default:
			return { kind, hasMember3500, department }
	}
}

/**
 * Clear days and last day to convene. CGCT, art. L. 2121-7, L. 2121-11, L. 2121-12, L. 5211-1; the number of days the
 * council set itself when that is more.
 */
function notice(council: NoticeFacts, meeting: Pick<MeetingSummary, 'startsAt' | 'kind'>): { days: number, article: string | null, lastDay: string } {
	const meetingKind = meeting.kind === 'installation' ? 'installation' : 'ordinary'
	const { required, article, meetingDate } = deadline({ council: asRuled(council), meetingKind, meetingStart: instant('startsAt', meeting.startsAt), timezone: council.timezone })
	const days = inForce(council, required)
	return { days, article: days === required ? article : null, lastDay: dateText(addDays(meetingDate, -days - 1)) }
}

/** Last legal day to convene, `YYYY-MM-DD`; null for a council whose law the rules do not know. */
export function lastDayToConvene(council: NoticeFacts, meeting: Pick<MeetingSummary, 'startsAt' | 'kind'>): string | null {
	try {
		return notice(council, meeting).lastDay
	} catch (error) {
		if (error instanceof ImpossibleValue) {
			return null
		}
		throw error
	}
}

/**
 * @param nextMeeting the meeting after this one, which is expected to adopt its minutes
 * @throws ImpossibleValue a council whose law the rules do not know
 */
export function legalDatesOf(
	council: NoticeFacts,
	meeting: Pick<MeetingSummary, 'startsAt' | 'kind'>,
	nextMeeting: Pick<MeetingSummary, 'startsAt'> | null,
): LegalDates {
	const meetingDate = dateIn(instant('startsAt', meeting.startsAt), council.timezone)
	const { days, article, lastDay } = notice(council, meeting)
	const list = deliberationList({ meetingDate, hasSite: council.website !== null, posted: null, online: null })
	const adopted = nextMeeting === null ? null : dateText(dateIn(instant('startsAt', nextMeeting.startsAt), council.timezone))
	return {
		noticeDays: days,
		article,
		meetingDay: dateText(meetingDate),
		lastDay,
		lastMinute: `${lastDay}T23:59`,
		listDueBy: dateText(list.dueBy),
		minutesAdoptedOn: adopted,
		minutesDueBy: adopted === null ? null : minutesDue(adopted),
	}
}

function minutesDue(adopted: string): string | null {
	const day = plainDate('adopted', adopted)
	const { publishBy } = minutesPublication({ meetingDate: day, adoptedOn: day, today: day })
	return publishBy === null ? null : dateText(publishBy)
}
