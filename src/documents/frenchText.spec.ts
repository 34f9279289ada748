/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { dayInFrench, hourInFrench, momentInFrench, typeset } from './frenchText'

it.each([
	['Tarifs : cantine ; garderie ?', 'Tarifs\u00A0: cantine\u202F; garderie\u202F?'],
	['« été »', '«\u202Fété\u202F»'],
	['https://cloud.example/x?y', 'https://cloud.example/x?y'],
	['19:00', '19:00'],
])('sets « %s » as French does', (text, expected) => {
	expect(typeset(text)).toBe(expected)
})

it('takes away what is invisible, marks of direction first, and keeps line feeds', () => {
	expect(typeset('a\u202Efdp.exe\u0000\u200B\r\nb\u2028c')).toBe('afdp.exe\nb\nc')
})

it('writes days and hours in full, by the clock of the council', () => {
	expect(dayInFrench('2027-02-01')).toBe('lundi 1er février 2027')
	expect(hourInFrench('2027-01-19T18:30:00+11:00')).toBe('18\u00A0h\u00A030')
	expect(momentInFrench('2027-01-19T19:00:00+01:00')).toBe('mardi 19 janvier 2027 à 19\u00A0h')
	expect(() => dayInFrench('demain')).toThrow(RangeError)
})
