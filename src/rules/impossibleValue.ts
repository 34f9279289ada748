/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Message, Params } from './result'

/** Why a value can mean nothing, with the text that says so. */
export const impossibleReasons = {
	not_an_integer: '{field}: a whole number is expected, not « {value} ».',
	negative: '{field}: {value} is negative.',
	too_small: '{field}: {value} is less than {minimum}.',
	too_many: '{field}: {value} is more than {maximum}, which is the most it can be.',
	not_a_date: '{field}: « {value} » is not a date (YYYY-MM-DD).',
	not_an_instant: '{field}: « {value} » is not an instant (date, time and offset).',
	unknown_zone: '{field}: « {value} » is not a known time zone.',
	too_early: '{field}: it cannot come before {other}.',
	empty: '{field}: nothing is given.',
	unknown_value: '{field}: « {value} » is not one of the values allowed ({allowed}).',
	duplicate: '{field}: « {value} » appears twice.',
	unknown_reference: '{field}: « {value} » is not known here.',
	contradiction: '{field}: it contradicts {other}.',
	alsace_moselle: '{field}: the communes of Bas-Rhin, Haut-Rhin and Moselle follow their own local law; this app does not know it and must not be used for their notice periods.',
} as const

export type ImpossibleReason = keyof typeof impossibleReasons

/**
 * A value that no meeting can have: the caller passed a mistake, not a situation.
 * `field` is the path of the value in what was given (`sends[2].at`), `reason` the machine code,
 * `explanation` the translatable text.
 */
export class ImpossibleValue extends Error {
	override readonly name = 'ImpossibleValue'
	readonly explanation: Message

	constructor(readonly field: string, readonly reason: ImpossibleReason, params: Params = {}) {
		super(`${field}: ${reason}`)
		this.explanation = { text: impossibleReasons[reason], params: { field, ...params } }
	}
}

/**
 * A whole number of at least `minimum` and at most `maximum`, 0 and no limit by default.
 *
 * @throws ImpossibleValue naming `field`
 */
export function wholeNumber(field: string, value: number, minimum = 0, maximum = Number.MAX_SAFE_INTEGER): number {
	if (!Number.isSafeInteger(value)) {
		throw new ImpossibleValue(field, 'not_an_integer', { value: String(value) })
	}
	if (value < 0 && minimum >= 0) {
		throw new ImpossibleValue(field, 'negative', { value })
	}
	if (value < minimum) {
		throw new ImpossibleValue(field, 'too_small', { value, minimum })
	}
	if (value > maximum) {
		throw new ImpossibleValue(field, 'too_many', { value, maximum })
	}
	return value
}

/**
 * One of the values allowed.
 *
 * @throws ImpossibleValue naming `field`
 */
export function oneOf<T extends string>(field: string, value: string, allowed: readonly T[]): T {
	const known = allowed.find((candidate) => candidate === value)
	if (known === undefined) {
		throw new ImpossibleValue(field, 'unknown_value', { value: String(value), allowed: allowed.join(', ') })
	}
	return known
}

/**
 * The same list, when nothing appears twice in it.
 *
 * @throws ImpossibleValue naming `field`
 */
export function distinct(field: string, values: readonly string[]): readonly string[] {
	const seen = new Set<string>()
	for (const value of values) {
		if (seen.has(value)) {
			throw new ImpossibleValue(field, 'duplicate', { value })
		}
		seen.add(value)
	}
	return values
}
