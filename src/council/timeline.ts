/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Deadline, MeetingSummary } from '../api/types'
import type { LegalDates } from './legalDates'

import { addDays, daysBetween } from '../ui/dates'

/** Days drawn before the last day to convene, and after the day the list is due. */
const BEFORE = 11
const AFTER = 2
/** At most this many dates aside, before the days drawn. */
const EARLIER = 3
/** Widths, a day being 1. */
const ASIDE = 2.8
const BREAK = 0.9

export type Phase = 'prepare' | 'convene' | 'hold' | 'close'

/** A column of the drawing: a day among others, a date aside, or the one break of scale on each side. */
export interface TimelineColumn {
	readonly kind: 'day' | 'aside' | 'break'
	/** Share of the width, a day being 1. */
	readonly width: number
	/** `YYYY-MM-DD`; empty for a break. */
	readonly date: string
	readonly weekend: boolean
	readonly today: boolean
	/** What the law says of this day, the weightiest when several apply. */
	readonly role: 'meeting' | 'last' | 'clear' | 'due' | 'minutes_adopted' | 'minutes_due' | null
	/** Planned steps of that day. */
	readonly steps: readonly Deadline[]
}

/** A stretch of the line, in columns: `from` included, `to` excluded. */
export interface TimelinePhase {
	readonly phase: Phase
	readonly from: number
	readonly to: number
	/** Share already behind us, 0 to 1. */
	readonly done: number
	readonly current: boolean
}

export interface Timeline {
	readonly columns: readonly TimelineColumn[]
	readonly phases: readonly TimelinePhase[]
}

/**
 * The line of a meeting: days of equal width, each date where it falls. `today` is a day or a moment; `steps` are the planned
 * steps of the meeting, which the law knows nothing of.
 */
export function timelineOf(legal: LegalDates, today: string, state: MeetingSummary['state'], steps: readonly Deadline[] = []): Timeline {
	const start = addDays(legal.lastDay, -BEFORE)
	const end = addDays(legal.listDueBy, AFTER)
	const column = (kind: TimelineColumn['kind'], date: string, role: TimelineColumn['role']): TimelineColumn => ({
		kind,
		width: { day: 1, aside: ASIDE, break: BREAK }[kind],
		date,
		weekend: kind === 'day' && isWeekend(date),
		today: date !== '' && daysBetween(date, today) === 0,
		role,
		steps: steps.filter((step) => step.date === date),
	})
	const days = Array.from({ length: daysBetween(start, end) + 1 }, (_, index) => addDays(start, index))
	const columns = withBreaks(
		earlierDates(start, today, steps).map((date) => column('aside', date, null)),
		days.map((date) => column('day', date, roleOf(date, legal))),
		laterDates(end, today, legal).map(([date, role]) => column('aside', date, role)),
		() => column('break', '', null),
	)
	return { columns, phases: phasesOf(columns, legal, today, state) }
}

function withBreaks(earlier: TimelineColumn[], days: TimelineColumn[], later: TimelineColumn[], gap: () => TimelineColumn): TimelineColumn[] {
	return [
		...earlier,
		...earlier.length > 0 ? [gap()] : [],
		...days,
		...later.length > 0 ? [gap()] : [],
		...later,
	]
}

function isWeekend(date: string): boolean {
	const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
	return weekday === 0 || weekday === 6
}

/** The nearest steps that come before the days drawn, and today when it does. */
function earlierDates(start: string, today: string, steps: readonly Deadline[]): string[] {
	const day = today.slice(0, 10)
	const dates = [...new Set(steps.map(({ date }) => date))].filter((date) => date < start && date !== day).sort()
	return day < start ? [...dates.slice(-EARLIER + 1), day].sort() : dates.slice(-EARLIER)
}

/** Legal dates beyond the days drawn, and today when it is beyond them. */
function laterDates(end: string, today: string, { minutesAdoptedOn, minutesDueBy }: LegalDates): [string, TimelineColumn['role']][] {
	const day = today.slice(0, 10)
	const dates: [string | null, TimelineColumn['role']][] = [[minutesAdoptedOn, 'minutes_adopted'], [minutesDueBy, 'minutes_due']]
	const known = dates.filter((one): one is [string, TimelineColumn['role']] => one[0] !== null)
	const aside: [string, TimelineColumn['role']][] = day > end && known.every(([date]) => date !== day) ? [[day, null]] : []
	return [...known, ...aside].sort(([one], [other]) => one < other ? -1 : 1)
}

function roleOf(date: string, { lastDay, meetingDay, listDueBy }: LegalDates): TimelineColumn['role'] {
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

function phasesOf(columns: readonly TimelineColumn[], legal: LegalDates, today: string, state: MeetingSummary['state']): TimelinePhase[] {
	const day = today.slice(0, 10)
	const current = currentPhase(legal, day, state)
	const last = columns.findIndex(({ date }) => date === legal.lastDay)
	const meeting = columns.findIndex(({ date }) => date === legal.meetingDay)
	const bounds: [Phase, number, number][] = [
		['prepare', 0, last - 1],
		['convene', last - 1, meeting],
		['hold', meeting, meeting + 3],
		['close', meeting + 3, columns.length],
	]
	return bounds.map(([phase, from, to]) => {
		const stretch = columns.slice(from, to)
		const whole = stretch.reduce((sum, { width }) => sum + width, 0)
		const behind = stretch.reduce((sum, column) => sum + column.width * shareBehind(column, columns, day), 0)
		return { phase, from, to, done: behind / whole, current: phase === current }
	})
}

/** How much of a column is behind us: all of it, half on the day itself; a break follows the date after it. */
function shareBehind(column: TimelineColumn, columns: readonly TimelineColumn[], day: string): number {
	if (column.kind === 'break') {
		const next = columns[columns.indexOf(column) + 1]
		return next !== undefined && next.date <= day ? 1 : 0
	}
	return column.date < day ? 1 : column.date === day ? 0.5 : 0
}
