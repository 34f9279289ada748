/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Council } from './council'
import type { Verdict } from './result'
import type { Instant, PlainDate } from './temporal'

import { quorumOf } from './councilSize'
import { distinct, ImpossibleValue, wholeNumber } from './impossibleValue'
import { SECOND_CONVOCATION_DAYS as CLEAR_DAYS, noticePeriod } from './noticePeriod'
import { reason } from './result'
import { addDays, compareDates, dateIn, daysBetween } from './temporal'

export const secondConvocationReasons = {
	first_irregular: {
		article: 'L2121-17',
		level: 'error',
		text: 'The first convocation was irregular: the quorum is still needed.',
	},
	sent_before_failure: {
		article: 'L2121-17',
		level: 'uncertain',
		text: 'The second convocation left before the first meeting failed for want of quorum: the quorum is still needed. No source says it; this is the safest reading.',
	},
	francs_too_short: {
		article: 'L2121-17; CE 16 June 1997 n° 142691 Pfister',
		level: 'uncertain',
		text: 'Clear days between the new sending and the second meeting: {francs}. The Conseil d\'État asks for three; some sources only ask for three days between the two meetings. To be safe, meet from {earliestSafe} on.',
	},
	interval_too_short: {
		article: 'L2121-17',
		level: 'error',
		text: 'Less than three days separate the two meetings: the quorum is still needed. To be safe, meet from {earliestSafe} on.',
	},
	no_quorum_needed: {
		article: 'L2121-17',
		level: 'info',
		text: 'The council decides whatever the number of members present, on the items taken over from the first agenda. The convocation should recall it.',
	},
	urgency_not_offered: {
		article: 'L2121-17; CE 5 August 1908 n° 24360',
		level: 'uncertain',
		text: 'Whether urgency may shorten the period of a second convocation is disputed: it is not offered.',
	},
} as const

export interface SecondConvocationInput {
	readonly council: Council
	readonly first: {
		readonly date: PlainDate
		/** The first convocation kept the law. */
		readonly regular: boolean
		/** Numbers of the items on the first agenda. */
		readonly agenda: readonly string[]
		/** Those decided before the quorum was lost. */
		readonly decided: readonly string[]
	}
	readonly second: { readonly sent: Instant, readonly meetingStart: Instant, readonly agenda: readonly string[] }
	readonly inExercise: number
	/** Members present at the second meeting. */
	readonly present: number
	readonly timezone: string
}

export interface SecondConvocationItem {
	readonly no: string
	readonly quorumNeeded: boolean
	readonly noticeOk: boolean
	readonly mayDeliberate: boolean
}

export interface SecondConvocation extends Verdict<keyof typeof secondConvocationReasons> {
	/** `warning`: only the loose reading of the three days is met; `refused`: the quorum is needed. */
	readonly status: 'ok' | 'warning' | 'refused'
	/** Clear days between the new sending and the second meeting. */
	readonly francs: number
	/** First day of the second meeting that every reading accepts. */
	readonly earliestSafe: PlainDate
	readonly items: readonly SecondConvocationItem[]
}

/**
 * Second convocation after a meeting without quorum: the council decides whatever the number present, on the items
 * taken over, when three clear days separate the new sending from the meeting. CGCT, art. L. 2121-17 al. 2; CE 16 June
 * 1997 n° 142691 Pfister. A new item needs the quorum and the ordinary period. Uncertain: an interval of three days
 * between the meetings without three clear days (warning; such items lack their notice by default), urgency (not
 * offered), a sending before the failure (refused).
 *
 * @throws ImpossibleValue more members present than in exercise, a number given twice, an item decided that was not on
 * the first agenda, the second meeting before its sending or before the first, an unknown zone, a council out of scope
 */
export function secondConvocation(input: SecondConvocationInput): SecondConvocation {
	const { first, second, timezone } = checked(input)
	const { francs, required } = noticePeriod({ ...second, council: input.council, timezone, sends: [{ at: second.sent }] })
	const sentDate = dateIn(second.sent, timezone)
	const interval = daysBetween(first.date, dateIn(second.meetingStart, timezone))
	if (interval < 0) {
		throw new ImpossibleValue('second.meetingStart', 'too_early', { other: 'first.date' })
	}
	const earliestSafe = addDays(sentDate, CLEAR_DAYS + 1)
	const irregularities = [
		...(first.regular ? [] : ['first_irregular' as const]),
		...(compareDates(sentDate, first.date) < 0 ? ['sent_before_failure' as const] : []),
		...(interval < CLEAR_DAYS ? ['interval_too_short' as const] : []),
	]
	const short = francs < CLEAR_DAYS
	const status = irregularities.length > 0 ? 'refused' : short ? 'warning' : 'ok'
	const codes = [...irregularities, ...(short ? ['francs_too_short' as const] : [])]
	return {
		ok: status === 'ok',
		status,
		francs,
		earliestSafe,
		items: second.agenda.map((no) => itemOf(no, input, { francs, required, waived: status !== 'refused' })),
		reasons: codes.map((code) => reason(secondConvocationReasons, code, { francs, earliestSafe })),
	}
}

/**
 * What the convocation and the screen recall beside the verdict: the waiver of the quorum, and that urgency is not
 * offered. CGCT, art. L. 2121-17; the recall is good practice.
 */
export function secondConvocationReminders(): SecondConvocation['reasons'] {
	return [reason(secondConvocationReasons, 'no_quorum_needed'), reason(secondConvocationReasons, 'urgency_not_offered')]
}

function checked(input: SecondConvocationInput): SecondConvocationInput {
	wholeNumber('inExercise', input.inExercise)
	wholeNumber('present', input.present, 0, input.inExercise)
	distinct('first.agenda', input.first.agenda)
	distinct('first.decided', input.first.decided)
	const unknown = input.first.decided.find((no) => !input.first.agenda.includes(no))
	if (unknown !== undefined) {
		throw new ImpossibleValue('first.decided', 'unknown_reference', { value: unknown })
	}
	distinct('second.agenda', input.second.agenda)
	return input
}

function itemOf(
	no: string,
	{ first, inExercise, present }: SecondConvocationInput,
	{ francs, required, waived }: { francs: number, required: number, waived: boolean },
): SecondConvocationItem {
	const takenOver = waived && first.agenda.includes(no) && !first.decided.includes(no)
	const noticeOk = francs >= (takenOver ? CLEAR_DAYS : required)
	return {
		no,
		quorumNeeded: !takenOver,
		noticeOk,
		mayDeliberate: noticeOk && (takenOver || present >= quorumOf(inExercise)),
	}
}
