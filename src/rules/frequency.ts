/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Council } from './council'
import type { Verdict } from './result'
import type { PlainDate } from './temporal'

import { knownCouncil } from './council'
import { quorumOf } from './councilSize'
import { ImpossibleValue, oneOf, wholeNumber } from './impossibleValue'
import { reason } from './result'
import { addDays, addMonths, compareDates, weekdayOf } from './temporal'

export const frequencyReasons = {
	quarter_without_meeting: {
		article: 'L2121-7',
		level: 'warning',
		text: 'No meeting yet in the quarter that ends on {quarterEnd}. The council meets at least once a quarter: convene soon.',
	},
	quarter_missed: {
		article: 'L2121-7',
		level: 'error',
		text: 'No meeting was held in the quarter that ended on {quarterEnd}. The council meets at least once a quarter.',
	},
	meeting_due: {
		article: 'L2121-9',
		level: 'warning',
		text: 'A meeting has been asked for on {requestedOn}: it must be held by {deadline} at the latest.',
	},
	thirty_days_reading: {
		article: 'L2121-9',
		level: 'uncertain',
		text: 'The thirty days are counted up to the meeting itself; no source says whether convening in that time is enough.',
	},
	prefet_may_shorten: {
		article: 'L2121-9',
		level: 'info',
		text: 'In an emergency the préfet may shorten the thirty days.',
	},
	too_few_requesters: {
		article: 'L2121-9',
		level: 'info',
		text: 'Members who ask: {requesters}. It takes {required} to oblige the maire to convene; he remains free to do so.',
	},
	no_grounds: {
		article: 'L2121-9',
		level: 'info',
		text: 'The request gives no grounds: it does not oblige the maire to convene.',
	},
	not_in_window: {
		article: 'L2121-7',
		level: 'error',
		text: 'The installation meeting is held from {from} to {to}, from the Friday to the Sunday after the round.',
	},
	oldest_member_presides: {
		article: 'L2121-7, L2122-8',
		level: 'info',
		text: 'Convened by the outgoing maire; the oldest member presides until the maire is elected.',
	},
} as const

type Codes = keyof typeof frequencyReasons

/** Days before the last moment to convene when the reminder starts: a choice of this project. */
const REMINDER_DAYS = 10
const DAYS_AFTER_REQUEST = 30
const FRIDAY = 5

export interface QuarterlyMeeting extends Verdict<Codes> {
	/** A meeting was held, or is planned, in the quarter. */
	readonly held: boolean
	readonly quarterStart: PlainDate
	readonly quarterEnd: PlainDate
	/** First day of the reminder. */
	readonly remindFrom: PlainDate
}

/**
 * At least one meeting a quarter. CGCT, art. L. 2121-7. The reminder starts ten days before the last day to convene in
 * time: a choice of this project.
 *
 * @param day any day of the quarter in question
 * @param today the day the question is asked, which decides between « soon » and « missed »
 * @param meetings dates of the meetings held or planned
 * @param noticeDays clear days of the council, 3 or 5
 */
export function quarterlyMeeting(day: PlainDate, today: PlainDate, meetings: readonly PlainDate[], noticeDays: number): QuarterlyMeeting {
	wholeNumber('noticeDays', noticeDays, 1)
	const quarterStart = addMonths(addDays(day, 1 - day.day), -((day.month - 1) % 3))
	const quarterEnd = addDays(addMonths(quarterStart, 3), -1)
	const remindFrom = addDays(quarterEnd, -(noticeDays + 1) - REMINDER_DAYS + 1)
	const held = meetings.some((date) => compareDates(date, quarterStart) >= 0 && compareDates(date, quarterEnd) <= 0)
	const missed = !held && compareDates(today, quarterEnd) > 0
	const code = missed ? 'quarter_missed' : 'quarter_without_meeting'
	const remind = !held && compareDates(today, remindFrom) >= 0
	return { ok: !remind, held, quarterStart, quarterEnd, remindFrom, reasons: remind ? [reason(frequencyReasons, code, { quarterEnd })] : [] }
}

export interface RequestedMeeting extends Verdict<Codes> {
	/** The maire must convene. */
	readonly binding: boolean
	/** Members who must ask, null for the préfet. */
	readonly required: number | null
	/** Last day of the meeting, null when the request does not bind. */
	readonly deadline: PlainDate | null
}

/**
 * A meeting within 30 days on the reasoned request of the préfet, or of a third of the members in exercise; of their
 * majority under 1,000 inhabitants. CGCT, art. L. 2121-9. Uncertain: the thirty days counted up to the meeting.
 *
 * @throws ImpossibleValue more requesters than members, a council out of scope
 */
export function requestedMeeting({ council, by, requesters = 0, inExercise, hasGrounds, requestedOn }: {
	council: Council
	by: 'prefet' | 'members'
	requesters?: number
	inExercise: number
	/** The request says why. */
	hasGrounds: boolean
	requestedOn: PlainDate
}): RequestedMeeting {
	oneOf('by', by, ['prefet', 'members'])
	wholeNumber('inExercise', inExercise)
	wholeNumber('requesters', requesters, 0, inExercise)
	const known = knownCouncil(council)
	const small = known.kind === 'commune' && known.population < 1000
	const required = by === 'prefet' ? null : small ? quorumOf(inExercise) : Math.ceil(inExercise / 3)
	const enough = required === null || requesters >= required
	const binding = enough && hasGrounds
	const deadline = addDays(requestedOn, DAYS_AFTER_REQUEST)
	const because = (code: Codes, holds: boolean, params = {}) => holds ? [reason(frequencyReasons, code, params)] : []
	return {
		ok: true,
		binding,
		required,
		deadline: binding ? deadline : null,
		reasons: [
			...because('meeting_due', binding, { requestedOn, deadline }),
			...because('thirty_days_reading', binding),
			...because('prefet_may_shorten', binding),
			...because('too_few_requesters', !enough, { requesters, required: required ?? 0 }),
			...because('no_grounds', !hasGrounds),
		],
	}
}

export interface InstallationMeeting extends Verdict<Codes> {
	/** Friday after the round. */
	readonly from: PlainDate
	/** Sunday after the round. */
	readonly to: PlainDate
}

/**
 * Installation meeting of a conseil municipal: from the Friday to the Sunday after the round at which the council was
 * elected in full. CGCT, art. L. 2121-7.
 *
 * @param pollDate day of the round
 * @throws ImpossibleValue a meeting before the round
 */
export function installationMeeting(pollDate: PlainDate, meetingDate: PlainDate): InstallationMeeting {
	if (compareDates(meetingDate, pollDate) < 0) {
		throw new ImpossibleValue('meetingDate', 'too_early', { other: 'pollDate' })
	}
	const from = addDays(pollDate, (FRIDAY - weekdayOf(pollDate) + 7) % 7 || 7)
	const to = addDays(from, 2)
	const ok = compareDates(meetingDate, from) >= 0 && compareDates(meetingDate, to) <= 0
	return {
		ok,
		from,
		to,
		reasons: [
			...(ok ? [] : [reason(frequencyReasons, 'not_in_window', { from, to })]),
			reason(frequencyReasons, 'oldest_member_presides'),
		],
	}
}
