/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { MeetingSummary } from '../api/types'
import type { LegalDates } from './legalDates'

import { addDays, daysBetween } from '../ui/dates'

/** Days drawn before the last day to convene, and after the day the list is due. */
const BEFORE = 11
const AFTER = 2

export type Phase = 'prepare' | 'convene' | 'hold' | 'close'

export interface TimelineDay {
	/** `YYYY-MM-DD` */
	readonly date: string
	readonly weekend: boolean
	readonly today: boolean
	/** What the law says of this day, the weightiest when several apply. */
	readonly role: 'meeting' | 'last' | 'clear' | 'due' | null
}

/** A stretch of the line, in columns of days: `from` included, `to` excluded. */
export interface TimelinePhase {
	readonly phase: Phase
	readonly from: number
	readonly to: number
	/** Share already behind us, 0 to 1. */
	readonly done: number
	readonly current: boolean
}

export interface Timeline {
	readonly days: readonly TimelineDay[]
	readonly phases: readonly TimelinePhase[]
	/** Today, when it falls outside the days drawn. */
	readonly todayAside: 'before' | 'after' | null
	/** Legal dates beyond the days drawn: the line has one break of scale before them. */
	readonly later: readonly { date: string, event: 'minutes_adopted' | 'minutes_due' }[]
}

/** The line of a meeting: days of equal width, each legal date where it falls. `today` is a day or a moment. */
export function timelineOf(legal: LegalDates, today: string, state: MeetingSummary['state']): Timeline {
	const start = addDays(legal.lastDay, -BEFORE)
	const length = daysBetween(start, legal.listDueBy) + AFTER + 1
	const column = (date: string) => daysBetween(start, date)
	const todayColumn = column(today)
	const days = Array.from({ length }, (_, index) => dayOf(addDays(start, index), legal, today))
	return {
		days,
		phases: phasesOf(column(legal.lastDay), column(legal.meetingDay), length, todayColumn, currentPhase(legal, today, state)),
		todayAside: todayColumn < 0 ? 'before' : todayColumn >= length ? 'after' : null,
		later: laterDates(legal),
	}
}

function dayOf(date: string, legal: LegalDates, today: string): TimelineDay {
	const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
	return { date, weekend: weekday === 0 || weekday === 6, today: daysBetween(date, today) === 0, role: roleOf(date, legal) }
}

function roleOf(date: string, { lastDay, meetingDay, listDueBy }: LegalDates): TimelineDay['role'] {
	if (date === meetingDay) {
		return 'meeting'
	}
	if (date === lastDay) {
		return 'last'
	}
	if (date > lastDay && date < meetingDay) {
		return 'clear'
	}
	return date === listDueBy ? 'due' : null
}

/** The phase one is in: by the state of the meeting first, the calendar second. */
function currentPhase({ meetingDay }: LegalDates, today: string, state: MeetingSummary['state']): Phase {
	const days = daysBetween(today, meetingDay)
	if (days > 0) {
		return state === 'draft' || state === 'cancelled' ? 'prepare' : 'convene'
	}
	return days === 0 ? 'hold' : 'close'
}

function phasesOf(last: number, meeting: number, length: number, today: number, current: Phase): TimelinePhase[] {
	const bounds: [Phase, number, number][] = [
		['prepare', 0, last - 1],
		['convene', last - 1, meeting],
		['hold', meeting, meeting + 3],
		['close', meeting + 3, length],
	]
	return bounds.map(([phase, from, to]) => ({
		phase,
		from,
		to,
		done: Math.min(1, Math.max(0, (today + 0.5 - from) / (to - from))),
		current: phase === current,
	}))
}

function laterDates({ minutesAdoptedOn, minutesDueBy }: LegalDates): Timeline['later'] {
	return [
		...(minutesAdoptedOn === null ? [] : [{ date: minutesAdoptedOn, event: 'minutes_adopted' as const }]),
		...(minutesDueBy === null ? [] : [{ date: minutesDueBy, event: 'minutes_due' as const }]),
	]
}
