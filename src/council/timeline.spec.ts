/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { aCouncil, aMeeting, aStep } from './given'
import { legalDatesOf } from './legalDates'
import { noticeUrgency } from './notice'
import { timelineOf } from './timeline'

const legal = legalDatesOf(aCouncil(), aMeeting(), aMeeting({ startsAt: '2027-02-23T19:00:00+01:00' }))
const steps = [aStep('call_for_subjects', '2026-12-22'), aStep('pieces_due', '2027-01-05'), aStep('review', '2027-01-09'), aStep('agenda_set', '2027-01-11')]
const lineOn = (today: string) => timelineOf(legal, today, 'draft')
const daysOf = ({ columns }: ReturnType<typeof timelineOf>) => columns.filter(({ kind }) => kind === 'day')
const asideOf = ({ columns }: ReturnType<typeof timelineOf>) => columns.map(({ kind, date, today }) => kind === 'day' ? '' : kind === 'break' ? '…' : today ? `${date} today` : date).filter((text) => text !== '')

it('draws every day once, from before the last day to convene to after the list is due', () => {
	const days = daysOf(lineOn('2027-01-12'))
	expect(days.at(0)?.date).toBe('2027-01-04')
	expect(days.at(-1)?.date).toBe('2027-01-28')
	expect(days).toHaveLength(25)
})

it('puts each legal date where it falls, those of the minutes after a break of scale', () => {
	const roles = lineOn('2027-01-12').columns.filter(({ role }) => role !== null).map(({ kind, date, role }) => [kind, date, role])
	expect(roles).toEqual([
		['day', '2027-01-15', 'last'],
		['day', '2027-01-16', 'clear'],
		['day', '2027-01-17', 'clear'],
		['day', '2027-01-18', 'clear'],
		['day', '2027-01-19', 'meeting'],
		['day', '2027-01-26', 'due'],
		['aside', '2027-02-23', 'minutes_adopted'],
		['aside', '2027-03-02', 'minutes_due'],
	])
})

it('marks week-ends and today', () => {
	const days = daysOf(lineOn('2027-01-12T14:05:00+01:00'))
	expect(days.filter(({ weekend }) => weekend).map(({ date }) => date)).toEqual(['2027-01-09', '2027-01-10', '2027-01-16', '2027-01-17', '2027-01-23', '2027-01-24'])
	expect(days.filter(({ today }) => today).map(({ date }) => date)).toEqual(['2027-01-12'])
})

it.each([
	['2026-12-01T09:00:00+01:00', ['2026-12-01 today', '…', '…', '2027-02-23', '2027-03-02']],
	['2027-01-04', ['…', '2027-02-23', '2027-03-02']],
	['2027-01-28', ['…', '2027-02-23', '2027-03-02']],
	['2027-02-20', ['…', '2027-02-20 today', '2027-02-23', '2027-03-02']],
	['2027-02-23', ['…', '2027-02-23 today', '2027-03-02']],
	['2027-03-09', ['…', '2027-02-23', '2027-03-02', '2027-03-09 today']],
])('puts today aside when it falls outside the days drawn: %s', (today, expected) => {
	expect(asideOf(lineOn(today))).toEqual(expected)
})

it('puts each planned step on its day, and those that come earlier before a break of scale', () => {
	const line = timelineOf(legal, '2027-01-12', 'draft', steps)
	expect(line.columns.filter((column) => column.steps.length > 0).map(({ kind, date }) => [kind, date])).toEqual([
		['aside', '2026-12-22'],
		['day', '2027-01-05'],
		['day', '2027-01-09'],
		['day', '2027-01-11'],
	])
	expect(line.columns.map(({ kind }) => kind).slice(0, 3)).toEqual(['aside', 'break', 'day'])
})

it('keeps today and the nearest of many early steps', () => {
	const early = ['2026-11-10', '2026-11-20', '2026-11-20', '2026-12-01', '2026-12-10'].map((date, index) => aStep(`step-${index}`, date))
	expect(asideOf(timelineOf(legal, '2027-01-12', 'draft', early)).slice(0, 4)).toEqual(['2026-11-20', '2026-12-01', '2026-12-10', '…'])
	expect(asideOf(timelineOf(legal, '2026-11-20', 'draft', early)).slice(0, 4)).toEqual(['2026-11-20 today', '2026-12-01', '2026-12-10', '…'])
	expect(timelineOf(legal, '2026-11-20', 'draft', early).columns[0]!.steps).toHaveLength(2)
})

it('fills the preparation up to today and leaves what is to come empty', () => {
	const [prepare, convene] = lineOn('2027-01-12').phases
	expect(prepare).toMatchObject({ phase: 'prepare', current: true, from: 0, to: 10 })
	expect(prepare!.done).toBeCloseTo(0.85)
	expect(convene).toMatchObject({ current: false, done: 0 })
})

// Widths: a date aside 2.8, a break 0.9, ten days of preparation.
it.each([
	['2026-12-01', 1.4 / 16.5],
	['2026-12-22', 1.4 / 13.7],
	['2026-12-26', 4.2 / 16.5],
	['2027-01-04', 4.2 / 13.7],
	['2027-01-14', 1],
])('fills an early step when its day is over, a break when the days after it begin: %s', (today, done) => {
	expect(timelineOf(legal, today, 'draft', steps).phases[0]!.done).toBeCloseTo(done)
})

it('fills the end of the line too', () => {
	expect(lineOn('2027-03-09').phases.map(({ done }) => done)).toEqual([1, 1, 1, expect.closeTo(1 - 1.4 / (7 + 0.9 + 3 * 2.8))])
})

it.each([
	['draft', '2027-01-18', 'prepare'],
	['convened', '2027-01-16', 'convene'],
	['convened', '2027-01-19', 'hold'],
	['held', '2027-01-20', 'close'],
] as const)('is in the phase of the meeting: %s on %s', (state, today, expected) => {
	expect(timelineOf(legal, today, state).phases.find(({ current }) => current)?.phase).toBe(expected)
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
