/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { aCouncil, aMeeting } from './given'
import { legalDatesOf } from './legalDates'

it('finds the last day to convene of a small commune', () => {
	expect(legalDatesOf(aCouncil(), aMeeting(), null)).toMatchObject({ noticeDays: 3, lastDay: '2027-01-15', lastMinute: '2027-01-15T23:59', meetingDay: '2027-01-19' })
})

it.each([
	['five clear days from 3,500 inhabitants', { population: 6150 }, '2027-01-13'],
	['an EPCI with a large member', { kind: 'epci', hasMember3500: true } as const, '2027-01-13'],
	['a syndicat of small communes', { kind: 'syndicat' } as const, '2027-01-15'],
	['a CCAS, whatever the population', { kind: 'ccas', population: 9000 } as const, '2027-01-15'],
	['a shorter notice that the council set itself: the law holds', { noticeDays: 3, noticeDaysOverride: 2 }, '2027-01-15'],
	['a longer notice that the council set itself', { noticeDays: 8, noticeDaysOverride: 8 }, '2027-01-10'],
])('follows the rule of the council: %s', (_, values, expected) => {
	expect(legalDatesOf(aCouncil(values), aMeeting(), null).lastDay).toBe(expected)
})

it.each([
	['a small commune', {}, 'ordinary', 'L2121-11'],
	['a larger one', { population: 3500 }, 'ordinary', 'L2121-12'],
	['an installation', { population: 3500 }, 'installation', 'L2121-7'],
	['a notice that the council set itself', { noticeDays: 8, noticeDaysOverride: 8 }, 'ordinary', null],
] as const)('names the article: %s', (_, values, kind, article) => {
	expect(legalDatesOf(aCouncil(values), aMeeting({ kind }), null).article).toBe(article)
})

it('applies three clear days to an installation, whatever the size', () => {
	expect(legalDatesOf(aCouncil({ population: 6150 }), aMeeting({ kind: 'installation' }), null).lastDay).toBe('2027-01-15')
})

it('counts the day of the meeting in the legal time of the council', () => {
	const council = aCouncil({ timezone: 'Pacific/Noumea' })
	expect(legalDatesOf(council, aMeeting({ startsAt: '2027-01-19T08:00:00+11:00' }), null).meetingDay).toBe('2027-01-19')
})

it('gives the week of the list, and that of the minutes once the next meeting is known', () => {
	const next = aMeeting({ startsAt: '2027-02-23T19:00:00+01:00' })
	expect(legalDatesOf(aCouncil(), aMeeting(), next)).toMatchObject({ listDueBy: '2027-01-26', minutesAdoptedOn: '2027-02-23', minutesDueBy: '2027-03-02' })
	expect(legalDatesOf(aCouncil(), aMeeting(), null)).toMatchObject({ minutesAdoptedOn: null, minutesDueBy: null })
})

it('refuses to compute under a local law it does not know', () => {
	expect(() => legalDatesOf(aCouncil({ insee: '67482' }), aMeeting(), null)).toThrow(expect.objectContaining({ reason: 'alsace_moselle' }))
	expect(() => legalDatesOf(aCouncil({ insee: '67482', noticeDaysOverride: 5 }), aMeeting(), null)).toThrow(expect.objectContaining({ reason: 'alsace_moselle' }))
})
