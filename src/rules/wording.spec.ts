/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { instant, inZone, plainDate } from './temporal'
import { wordingOf } from './wording'

const asIs = (text: string, params: Record<string, string | number>) => text.replace(/\{(\w+)\}/g, (_, name) => String(params[name]))
const friday = (time: string) => inZone('at', instant('at', `2027-01-15T${time}+01:00`), 'Europe/Paris')

it.each([
	['a date in full', plainDate('date', '2027-01-19'), 'mardi 19 janvier 2027'],
	['the first of a month', plainDate('date', '2026-12-01'), 'mardi 1er décembre 2026'],
	['a round hour', friday('19:00:00'), 'vendredi 15 janvier 2027, 19 h'],
	['an hour with minutes', friday('18:05:00'), 'vendredi 15 janvier 2027, 18 h 05'],
	['the last legal second', friday('23:59:59'), 'vendredi 15 janvier 2027, 23 h 59 min 59 s'],
	['a number', 3, '3'],
	['a text', 'e02', 'e02'],
])('writes %s in French', (_, value, expected) => {
	expect(wordingOf({ text: '{value}', params: { value } }, asIs, 'fr')).toBe(expected)
})

it.each([
	['fr', 'vendredi 15 janvier 2027, 9 h 05'],
	['fr-CA', 'vendredi 15 janvier 2027, 9 h 05'],
	['en-GB', 'Friday, 15 January 2027, 09:05'],
	['de-fr', 'Freitag, 15. Januar 2027, 09:05'],
])('follows the language of the reader: %s', (locale, expected) => {
	expect(wordingOf({ text: '{value}', params: { value: friday('09:05:00') } }, asIs, locale)).toBe(expected)
})

it('writes a moment to the second in English when it has seconds', () => {
	expect(wordingOf({ text: 'Before {value}', params: { value: friday('23:59:59') } }, asIs, 'en-GB'))
		.toBe('Before Friday, 15 January 2027, 23:59:59')
})
