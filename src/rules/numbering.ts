/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Reason, Verdict } from './result'
import type { PlainDate } from './temporal'

import { distinct, ImpossibleValue, wholeNumber } from './impossibleValue'
import { isAct } from './item'
import { reason } from './result'

export const numberingReasons = {
	format: {
		article: 'ACTES',
		level: 'error',
		text: 'The number « {number} » would be refused by the préfecture: it takes 1 to 15 characters, capital letters, digits and underscores only.',
	},
	duplicate: {
		article: 'R2121-9',
		level: 'error',
		text: 'The number « {number} » is already taken. A number is never used twice.',
	},
	pattern_without_year: {
		article: 'R2121-9',
		level: 'warning',
		text: 'The pattern « {pattern} » does not carry the year: the sequence restarts each year and the same numbers would come back.',
	},
} as const

type Codes = keyof typeof numberingReasons

const ACTES_NUMBER = /^[0-9A-Z_]{1,15}$/
/** Publication drop of the transmission chain: one character is too short. */
const DROP_NUMBER = /^[0-9A-Z_]{2,15}$/
const TOKEN = /\{(YYYY|MM|DD|N+)\}/g

export interface NumberCheck extends Verdict<Codes> {
	readonly valid: boolean
	readonly errors: readonly ('format' | 'duplicate')[]
	/** The publication drop takes it too: 2 to 15 characters. */
	readonly publicationDrop: boolean
}

/**
 * Whether a deliberation may bear a number: the form that ACTES accepts, never used by the council before.
 *
 * @param existing numbers the council has already given
 */
export function numberCheck(number: string, existing: Iterable<string> = []): NumberCheck {
	const taken = existing instanceof Set ? existing : new Set(existing)
	const errors = [
		...(ACTES_NUMBER.test(number) ? [] : ['format' as const]),
		...(taken.has(number) ? ['duplicate' as const] : []),
	]
	return {
		ok: errors.length === 0,
		valid: errors.length === 0,
		errors,
		publicationDrop: DROP_NUMBER.test(number),
		reasons: errors.map((code) => reason(numberingReasons, code, { number })),
	}
}

/** How many numbers the council gave in a civil year. */
export interface Sequence {
	readonly year: number
	readonly last: number
}

export interface ExaminedItem {
	readonly no: string
	readonly kind: string
	/** What the council made of it; null when it was not examined. */
	readonly outcome: string | null
}

export interface Numbering extends Verdict<Codes> {
	/** Number given to each item that is an act. */
	readonly numbers: Readonly<Record<string, string>>
	readonly sequence: Sequence
	/** Every number given has the form that ACTES accepts and was never used. */
	readonly allValid: boolean
}

export interface NumberingInput {
	readonly meetingDate: PlainDate
	/** Text with `{YYYY}`, `{MM}`, `{DD}` and one run of `{N…}`, whose length is the least width of the rank. */
	readonly pattern: string
	/** Before this meeting. */
	readonly sequence: Sequence
	/** In the order examined. */
	readonly items: readonly ExaminedItem[]
	/** The council refused the urgency: nothing was deliberated. */
	readonly urgencyRefused?: boolean
	/** Numbers the council has already given. */
	readonly existing?: readonly string[]
}

/**
 * Numbers of the deliberations of a meeting, in the order examined: one sequence per civil year, restarting at 1, no
 * gap for withdrawn or postponed items. Order and restart are choices of this project (CGCT, art. R. 2121-9 only asks
 * for an order number).
 *
 * @throws ImpossibleValue a pattern without exactly one rank, an item given twice, a meeting of a year the sequence
 * has left, an impossible sequence
 */
export function assignNumbers(input: NumberingInput): Numbering {
	const { meetingDate, pattern, sequence, items, urgencyRefused = false, existing = [] } = checked(input)
	const start = sequence.year === meetingDate.year ? sequence.last : 0
	const acts = urgencyRefused ? [] : items.filter(isAct)
	const entries = acts.map(({ no }, index) => [no, filled(pattern, meetingDate, start + index + 1)] as const)
	const taken = new Set(existing)
	const problems = entries.flatMap(([, number]) => {
		const { reasons } = numberCheck(number, taken)
		taken.add(number)
		return reasons
	})
	const withoutYear: Reason<Codes>[] = pattern.includes('{YYYY}') ? [] : [reason(numberingReasons, 'pattern_without_year', { pattern })]
	const allValid = problems.length === 0
	return {
		ok: allValid,
		numbers: Object.fromEntries(entries),
		sequence: { year: meetingDate.year, last: start + acts.length },
		allValid,
		reasons: [...problems, ...withoutYear],
	}
}

function checked(input: NumberingInput): NumberingInput {
	const { meetingDate, pattern, sequence, items } = input
	wholeNumber('sequence.year', sequence.year, 1)
	wholeNumber('sequence.last', sequence.last)
	if (meetingDate.year < sequence.year) {
		throw new ImpossibleValue('meetingDate', 'too_early', { other: 'sequence.year' })
	}
	if ([...pattern.matchAll(TOKEN)].filter(([, token]) => token!.startsWith('N')).length !== 1) {
		throw new ImpossibleValue('pattern', 'unknown_value', { value: pattern, allowed: '{YYYY}_{MM}_{NNN}…' })
	}
	distinct('items', items.map(({ no }) => no))
	return input
}

function filled(pattern: string, { year, month, day }: PlainDate, rank: number): string {
	return pattern.replace(TOKEN, (_, token: string) => {
		const value = ({ YYYY: year, MM: month, DD: day } as Readonly<Record<string, number>>)[token] ?? rank
		return String(value).padStart(token.length, '0')
	})
}
