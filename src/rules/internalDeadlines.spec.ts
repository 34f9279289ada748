/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import * as fc from 'fast-check'
import { refusal } from '../../tests/js/reasons'
import { internalDeadlines, usualSteps } from './internalDeadlines'
import { addDays, compareDates, dateText, plainDate } from './temporal'

const tuesday = plainDate('meeting', '2027-01-19')
const day = (text: string) => plainDate('day', text)
const step = (days: number, key = `step-${days}`) => ({ key, label: null, days })

it('plans a meeting of a small commune as the worked timeline does', () => {
	expect(internalDeadlines(usualSteps(3), tuesday, day('2027-01-15')).map(({ key, date }) => [key, dateText(date)])).toEqual([
		['call_for_subjects', '2026-12-22'],
		['pieces_due', '2027-01-05'],
		['review', '2027-01-09'],
		['agenda_set', '2027-01-11'],
	])
})

it('leaves two days more to a council of five clear days', () => {
	expect(usualSteps(5).map(({ days }) => days)).toEqual([30, 16, 12, 10])
})

it('always plans before the last legal day to convene, whatever the period', () => {
	fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 40_000 }), (noticeDays, offset) => {
		const meeting = addDays(day('2000-01-01'), offset)
		const lastDay = addDays(meeting, -noticeDays - 1)
		for (const deadline of internalDeadlines(usualSteps(noticeDays), meeting, lastDay)) {
			expect(deadline.tooLate).toBe(false)
			expect(compareDates(deadline.date, lastDay)).toBeLessThan(0)
		}
	}))
})

it('moves every step with the meeting', () => {
	fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 365 }), { maxLength: 8 }), fc.integer({ min: -400, max: 400 }), (days, move) => {
		const steps = days.map((count, index) => step(count, `step-${index}`))
		const dates = (meeting: typeof tuesday) => internalDeadlines(steps, meeting, meeting).map(({ date }) => date)
		expect(dates(addDays(tuesday, move)).map(dateText)).toEqual(dates(tuesday).map((date) => dateText(addDays(date, move))))
	}))
})

it('puts the earliest first, steps of one day in the order they are planned', () => {
	const found = internalDeadlines([step(3, 'late'), step(9, 'one'), step(9, 'other'), step(20, 'first')], tuesday, day('2027-01-15'))
	expect(found.map(({ key }) => key)).toEqual(['first', 'one', 'other', 'late'])
})

it.each([
	['a Sunday', 2, 'sunday'],
	['a Saturday', 3, null],
	['a working day', 4, null],
	['New Year’s Day, a Friday', 18, 'holiday'],
	['a holiday on a Sunday', 79, 'holiday'],
])('shows %s as it is, and says so', (_, days, dayOff) => {
	const [found] = internalDeadlines([step(days)], tuesday, day('2027-01-15'))
	expect(found).toMatchObject({ days, dayOff })
	expect(dateText(found!.date)).toBe(dateText(addDays(tuesday, -days)))
})

it.each([
	[5, false],
	[4, false],
	[3, true],
	[1, true],
])('says when a step comes once the convocation must have left: %s days before', (days, tooLate) => {
	expect(internalDeadlines([step(days)], tuesday, day('2027-01-15'))[0]).toMatchObject({ tooLate })
})

it('says nothing of the last legal day where the rules of law do not apply', () => {
	expect(internalDeadlines([step(1)], tuesday, null)[0]).toMatchObject({ tooLate: false })
})

it('refuses a step on the day of the meeting, and a council without notice period', () => {
	expect(() => internalDeadlines([step(0)], tuesday, tuesday)).toThrow(refusal('days', 'too_small'))
	expect(() => usualSteps(0)).toThrow(refusal('noticeDays', 'too_small'))
})
