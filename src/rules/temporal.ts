/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/**
 * The part of Temporal the rules need: calendar dates, instants, and the passage from one to the other in the legal
 * time of a council. The tree-shakable form of the polyfill is half the size of its classes and hands over to the
 * browser's own Temporal where there is one.
 */
import { getISO } from 'temporal-polyfill/fns/Calendar'
import * as InstantOf from 'temporal-polyfill/fns/Instant'
import * as DateOf from 'temporal-polyfill/fns/PlainDate'
import * as ZonedOf from 'temporal-polyfill/fns/ZonedDateTime'
import { ImpossibleValue } from './impossibleValue'

export type PlainDate = DateOf.Record
export type Instant = InstantOf.Record
export type ZonedDateTime = ZonedOf.Record

const DATE = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

/**
 * The calendar date written `YYYY-MM-DD`.
 *
 * @throws ImpossibleValue `not_a_date`
 */
export function plainDate(field: string, text: string): PlainDate {
	return parsed(field, text, 'not_a_date', DATE, () => DateOf.fromString(text, getISO))
}

/**
 * The instant written in ISO 8601 with an offset or `Z`.
 *
 * @throws ImpossibleValue `not_an_instant`
 */
export function instant(field: string, text: string): Instant {
	return parsed(field, text, 'not_an_instant', INSTANT, () => InstantOf.fromString(text))
}

/**
 * The legal time of a place at an instant.
 *
 * @throws ImpossibleValue `unknown_zone` when the IANA name is not known
 */
export function inZone(field: string, moment: Instant, timezone: string): ZonedDateTime {
	try {
		if (/[A-Za-z]/.test(timezone)) { // a bare offset follows no clock change: it is no legal time
			return InstantOf.toZonedDateTimeISO(moment, timezone)
		}
	} catch {
		// refused below, like an offset
	}
	throw new ImpossibleValue(field, 'unknown_zone', { value: String(timezone) })
}

/** The calendar date of an instant in the legal time of a place. */
export function dateIn(moment: Instant, timezone: string): PlainDate {
	return ZonedOf.toPlainDate(inZone('timezone', moment, timezone))
}

/** The last second of a day: 23:59:59 local, whatever the clock does that day. */
export function lastSecondOf(date: PlainDate, timezone: string): ZonedDateTime {
	const nextDay = ZonedOf.startOfDay(DateOf.toZonedDateTime(DateOf.addDays(date, 1), timezone))
	return ZonedOf.subtractSeconds(nextDay, 1)
}

/** Whether an instant comes once a given second is over. */
export function isAfterSecond(moment: Instant, second: ZonedDateTime): boolean {
	return InstantOf.compare(moment, InstantOf.addSeconds(ZonedOf.toInstant(second), 1)) >= 0
}

export const addDays = (date: PlainDate, days: number): PlainDate => DateOf.addDays(date, days)

/** The same day of a later month, or the last day of that month when it has no such day. */
export const addMonths = (date: PlainDate, months: number): PlainDate => DateOf.addMonths(date, months)

/** Whole days from `start` to `end`, negative when `end` comes first. */
export const daysBetween = (start: PlainDate, end: PlainDate): number => DateOf.diffDays(start, end)

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (date: PlainDate): number => DateOf.dayOfWeek(date)

export const compareDates = (one: PlainDate, other: PlainDate): number => DateOf.compare(one, other)
export const compareInstants = (one: Instant, other: Instant): number => InstantOf.compare(one, other)
export const instantOf = (moment: ZonedDateTime): Instant => ZonedOf.toInstant(moment)
export const isPlainDate = (value: unknown): value is PlainDate => DateOf.isRecord(value)

/** `YYYY-MM-DD`. */
export const dateText = (date: PlainDate): string => DateOf.toString(date)

/** The day in full, in a language: « mardi 19 janvier 2027 », « mardi 1er décembre 2026 ». */
export function dayText(day: PlainDate | ZonedDateTime, locale: string): string {
	const date = DateOf.isRecord(day) ? day : ZonedOf.toPlainDate(day)
	const text = DateOf.toLocaleString(date, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
	return locale.startsWith('fr') ? text.replace(/\b1 (?=\p{L})/u, '1er ') : text
}

/** ISO 8601 to the second, with the offset in force. */
export const zonedText = (moment: ZonedDateTime): string =>
	ZonedOf.toString(moment, { timeZoneName: 'never', smallestUnit: 'second' })

function parsed<T>(field: string, text: string, problem: 'not_a_date' | 'not_an_instant', form: RegExp, parse: () => T): T {
	try {
		if (form.test(text)) {
			return parse()
		}
	} catch {
		// a day or an hour that does not exist is refused below, like any other text
	}
	throw new ImpossibleValue(field, problem, { value: String(text) })
}
