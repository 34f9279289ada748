/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { aCouncil, aMeeting } from './given'
import { legalDatesOf } from './legalDates'
import { noticeUrgency } from './notice'
import { timelineOf } from './timeline'

const legal = legalDatesOf(aCouncil(), aMeeting(), aMeeting({ startsAt: '2027-02-23T19:00:00+01:00' }))
const lineOn = (today: string) => timelineOf(legal, today, 'draft')

it('draws every day once, from before the last day to convene to after the list is due', () => {
	const { days } = lineOn('2027-01-12')
	expect(days.at(0)?.date).toBe('2027-01-04')
	expect(days.at(-1)?.date).toBe('2027-01-28')
	expect(days).toHaveLength(25)
})

it('puts each legal date where it falls', () => {
	const roles = lineOn('2027-01-12').days.filter(({ role }) => role !== null).map(({ date, role }) => [date, role])
	expect(roles).toEqual([
		['2027-01-15', 'last'],
		['2027-01-16', 'clear'],
		['2027-01-17', 'clear'],
		['2027-01-18', 'clear'],
		['2027-01-19', 'meeting'],
		['2027-01-26', 'due'],
	])
})

it('marks week-ends and today', () => {
	const { days } = lineOn('2027-01-12T14:05:00+01:00')
	expect(days.filter(({ weekend }) => weekend).map(({ date }) => date)).toEqual(['2027-01-09', '2027-01-10', '2027-01-16', '2027-01-17', '2027-01-23', '2027-01-24'])
	expect(days.filter(({ today }) => today).map(({ date }) => date)).toEqual(['2027-01-12'])
})

it.each([
	['2026-12-01', 'before'],
	['2027-01-04', null],
	['2027-01-28', null],
	['2027-02-20', 'after'],
] as const)('puts today aside when it falls outside the days drawn: %s', (today, expected) => {
	expect(lineOn(today).todayAside).toBe(expected)
})

it('fills the preparation up to today and leaves what is to come empty', () => {
	const [prepare, convene] = lineOn('2027-01-12').phases
	expect(prepare).toMatchObject({ phase: 'prepare', current: true, from: 0, to: 10 })
	expect(prepare!.done).toBeCloseTo(0.85)
	expect(convene).toMatchObject({ current: false, done: 0 })
})

it.each([
	['draft', '2027-01-18', 'prepare'],
	['convened', '2027-01-16', 'convene'],
	['convened', '2027-01-19', 'hold'],
	['held', '2027-01-20', 'close'],
] as const)('is in the phase of the meeting: %s on %s', (state, today, expected) => {
	expect(timelineOf(legal, today, state).phases.find(({ current }) => current)?.phase).toBe(expected)
})

it('shows the dates of the minutes after the only break of scale', () => {
	expect(lineOn('2027-01-12').later).toEqual([{ date: '2027-02-23', event: 'minutes_adopted' }, { date: '2027-03-02', event: 'minutes_due' }])
})

it.each([
	['2027-01-13T08:00:00+01:00', 'calm'],
	['2027-01-14T08:00:00+01:00', 'near'],
	['2027-01-15T23:58:00+01:00', 'near'],
	['2027-01-16T00:00:00+01:00', 'late'],
])('says how pressing the convocation is on %s', (now, expected) => {
	expect(noticeUrgency(legal, now, false)).toBe(expected)
	expect(noticeUrgency(legal, now, true)).toBe('done')
})
