/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Message } from './result'
import type { PlainDate, ZonedDateTime } from './temporal'

import { dayText, isPlainDate } from './temporal'

/** Translates an English source text and fills its `{name}` placeholders, as `t()` does with its third argument. */
export type Translate = (text: string, params: Record<string, string | number>) => string

/**
 * The sentence of a reason or of an impossible value, in the reader's language: dates in full
 * (« vendredi 15 janvier 2027, 23 h 59 min 59 s » in French).
 *
 * @param message what a rule answered
 * @param translate the translation function of the screen or of the document, without HTML escaping
 * @param locale BCP 47 tag of the reader's language
 */
export function wordingOf({ text, params }: Message, translate: Translate, locale: string): string {
	const words = Object.entries(params).map(([name, value]) => [name, wordOf(value, locale)])
	return translate(text, Object.fromEntries(words))
}

function wordOf(value: string | number | PlainDate | ZonedDateTime, locale: string): string | number {
	if (typeof value === 'string' || typeof value === 'number') {
		return value
	}
	return isPlainDate(value) ? dayText(value, locale) : `${dayText(value, locale)}, ${hourText(value, locale)}`
}

/** The hour without zone: a legal hour is always that of the council. */
function hourText({ hour, minute, second }: ZonedDateTime, locale: string): string {
	const two = (count: number) => String(count).padStart(2, '0')
	if (!locale.startsWith('fr')) {
		return second === 0 ? `${two(hour)}:${two(minute)}` : `${two(hour)}:${two(minute)}:${two(second)}`
	}
	if (second === 0) {
		return minute === 0 ? `${hour} h` : `${hour} h ${two(minute)}`
	}
	return `${hour} h ${two(minute)} min ${two(second)} s`
}
