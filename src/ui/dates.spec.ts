/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { setLanguage } from '@nextcloud/l10n'
import { addDays, capitalized, dayInFull, dayNear, daysBetween, distanceInDays, hour, momentAgo, momentInFull } from './dates'

const NBSP = '\u00A0'

beforeEach(() => {
	setLanguage('fr')
})

afterEach(() => {
	setLanguage('en')
})

it('writes a moment in full as a convocation does', () => {
	expect(momentInFull('2027-01-19T19:00:00+01:00')).toBe(`mardi 19 janvier 2027, 19${NBSP}h`)
})

it.each([
	['2027-01-19T19:00:00+01:00', `19${NBSP}h`],
	['2027-01-19T17:10:00+01:00', `17${NBSP}h${NBSP}10`],
	['2027-01-19T09:05:00+01:00', `9${NBSP}h${NBSP}05`],
	['2027-01-19T00:00:00+01:00', `0${NBSP}h`],
])('writes the hour of %s', (moment, expected) => {
	expect(hour(moment)).toBe(expected)
})

it('shows the hour of the council, wherever the reader is', () => {
	expect(momentInFull('2027-01-19T23:30:00-04:00')).toBe(`mardi 19 janvier 2027, 23${NBSP}h${NBSP}30`)
	expect(momentInFull('2027-01-19T00:30:00+11:00')).toBe(`mardi 19 janvier 2027, 0${NBSP}h${NBSP}30`)
})

it('writes the first day of a month as « 1er »', () => {
	expect(dayInFull('2027-09-01')).toBe('mercredi 1er septembre 2027')
	expect(dayInFull('2027-09-11')).toBe('samedi 11 septembre 2027')
})

it('says the year only when it is another one', () => {
	expect(dayNear('2027-01-19', '2027-01-12T14:05:00+01:00')).toBe('mardi 19 janvier')
	expect(dayNear('2026-12-15', '2027-01-12T14:05:00+01:00')).toBe('mardi 15 décembre 2026')
})

it('counts calendar days across a clock change and a new year', () => {
	expect(daysBetween('2027-03-27T23:00:00+01:00', '2027-03-29T01:00:00+02:00')).toBe(2)
	expect(daysBetween('2027-01-02', '2026-12-31')).toBe(-2)
	expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
})

it.each([
	['2027-01-12T10:05:00+01:00', `10${NBSP}h${NBSP}05`],
	['2027-01-11T17:40:00+01:00', `yesterday, 17${NBSP}h${NBSP}40`],
	['2027-01-09T09:00:00+01:00', `samedi, 9${NBSP}h`],
	['2027-01-05T09:00:00+01:00', '5 janvier 2027'],
])('says how long ago %s was', (moment, expected) => {
	expect(momentAgo(moment, '2027-01-12T14:05:00+01:00')).toBe(expected)
})

it.each([
	['2027-01-19', 'in 7 days'],
	['2027-01-13', 'tomorrow'],
	['2027-01-12', 'today'],
	['2027-01-11', 'yesterday'],
	['2027-01-09', '3 days ago'],
])('says how far %s is', (day, expected) => {
	expect(distanceInDays(day, '2027-01-12T14:05:00+01:00')).toBe(expected)
})

it('writes hours with a colon in English', () => {
	setLanguage('en')
	expect(hour('2027-01-19T09:05:00+01:00')).toBe('09:05')
})

it('keeps accents when it capitalizes', () => {
	expect(capitalized('élu')).toBe('Élu')
})
