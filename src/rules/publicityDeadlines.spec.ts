/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PlainDate } from './temporal'

import { codesOf, refusal } from '../../tests/js/reasons'
import { deliberationList, epciCopies, minutesPublication, onlineWithdrawal } from './publicityDeadlines'
import { dateText, plainDate } from './temporal'

const day = (text: string) => plainDate('day', text)
const text = (date: PlainDate | null) => date === null ? null : dateText(date)

describe('the list of deliberations', () => {
	const list = (more: Partial<Parameters<typeof deliberationList>[0]>) =>
		deliberationList({ meetingDate: day('2027-01-19'), hasSite: true, posted: null, online: null, ...more })

	it.each([
		['on the last day', '2027-01-26', '2027-01-26', true, false],
		['posted a day late', '2027-01-27', '2027-01-26', true, true],
		['online a day late', '2027-01-26', '2027-01-27', true, true],
		['online a day late without a site', '2027-01-26', '2027-01-27', false, false],
		['never online, without a site', '2027-01-26', null, false, false],
		['never online, with a site', '2027-01-26', null, true, true],
		['never posted', null, '2027-01-26', true, true],
	])('%s', (_, posted, online, hasSite, late) => {
		const result = list({ hasSite, posted: posted === null ? null : day(posted), online: online === null ? null : day(online) })
		expect(result).toMatchObject({ ok: !late, late })
		expect(text(result.dueBy)).toBe('2027-01-26')
		expect(codesOf(result)).toEqual([late ? 'list_late' : 'list_due'])
	})

	it('is not late while the week runs', () => {
		expect(list({ today: day('2027-01-26') }).late).toBe(false)
		expect(list({ today: day('2027-01-27') }).late).toBe(true)
		expect(list({ today: day('2027-01-27'), posted: day('2027-01-20'), hasSite: false }).late).toBe(false)
	})

	it('carries the acts in their order, and says when one only takes note', () => {
		const items = [
			{ no: '4', kind: 'deliberation', outcome: 'rejected' },
			{ no: '2', kind: 'election', outcome: 'elected' },
			{ no: '3', kind: 'deliberation', outcome: 'withdrawn' },
			{ no: '5', kind: 'information', outcome: 'noted' },
		]
		const posted = day('2027-01-20')
		expect(list({ items, posted, hasSite: false })).toMatchObject({ entries: ['4', '2'] })
		expect(codesOf(list({ items, posted, hasSite: false }))).toEqual(['list_due'])
		const noted = list({ items: [{ no: '9', kind: 'deliberation', outcome: 'noted' }], posted, hasSite: false })
		expect(noted.entries).toEqual(['9'])
		expect(codesOf(noted)).toEqual(['list_due', 'noted_is_listed'])
	})

	it.each(['posted', 'online'])('is not %s before the meeting', (field) => {
		expect(() => list({ [field]: day('2027-01-18') })).toThrow(refusal(field, 'too_early'))
		expect(() => list({ [field]: day('2027-01-19') })).not.toThrow()
	})
})

describe('the minutes', () => {
	const minutes = (adoptedOn: string | null, today: string, publishedOn: string | null = null) => minutesPublication({
		meetingDate: day('2027-01-19'),
		adoptedOn: adoptedOn === null ? null : day(adoptedOn),
		publishedOn: publishedOn === null ? null : day(publishedOn),
		today: day(today),
	})

	it('wait for the meeting that adopts them', () => {
		expect(minutes(null, '2027-02-23')).toMatchObject({ ok: true, publishBy: null, waitingDays: 35 })
		expect(minutes(null, '2027-01-19').waitingDays).toBe(0)
		expect(codesOf(minutes(null, '2027-02-23'))).toEqual(['minutes_waiting'])
	})

	it.each([
		['still time', '2027-03-02', null, true],
		['too late', '2027-03-03', null, false],
		['published in time, looked at later', '2027-06-01', '2027-03-02', true],
		['published late', '2027-06-01', '2027-03-03', false],
	])('are published within the week after their adoption: %s', (_, today, publishedOn, ok) => {
		const result = minutes('2027-02-23', today, publishedOn)
		expect(result).toMatchObject({ ok, waitingDays: null })
		expect(text(result.publishBy)).toBe('2027-03-02')
		expect(codesOf(result)).toEqual([ok ? 'minutes_due' : 'minutes_late'])
	})

	it('are not adopted, nor looked at, before the meeting', () => {
		expect(() => minutes('2027-01-18', '2027-02-23')).toThrow(refusal('adoptedOn', 'too_early'))
		expect(() => minutes(null, '2027-01-18')).toThrow(refusal('today', 'too_early'))
	})
})

describe('taking an act down', () => {
	it.each([
		['2027-01-20', '2027-03-19', false, '2027-03-20', ['too_early_to_withdraw']],
		['2027-01-20', '2027-03-20', true, '2027-03-20', ['may_withdraw']],
		['2026-12-31', '2027-03-01', true, '2027-02-28', ['may_withdraw', 'month_end_by_analogy']],
		['2027-12-31', '2028-02-28', false, '2028-02-29', ['too_early_to_withdraw', 'month_end_by_analogy']],
		['2027-12-29', '2028-02-29', true, '2028-02-29', ['may_withdraw']],
		['2027-07-31', '2027-09-30', true, '2027-09-30', ['may_withdraw', 'month_end_by_analogy']],
	])('online on %s, on %s: %s', (online, attempt, allowed, earliest, codes) => {
		const result = onlineWithdrawal(day(online), day(attempt))
		expect(result).toMatchObject({ ok: allowed, allowed })
		expect(text(result.earliest)).toBe(earliest)
		expect(codesOf(result)).toEqual(codes)
	})

	it('does not come before it went online', () => {
		expect(() => onlineWithdrawal(day('2027-01-20'), day('2027-01-19'))).toThrow(refusal('attempt', 'too_early'))
	})
})

it.each([
	['2027-01-28', '2027-02-25', '2027-02-28', '2027-03-25'],
	['2027-01-31', '2027-01-31', '2027-02-28', '2027-02-28'],
	['2028-01-31', null, '2028-02-29', null],
])('an EPCI owes its list and its minutes within a month: %s, adopted %s', (meetingDate, adoptedOn, listBy, minutesBy) => {
	const result = epciCopies(day(meetingDate), adoptedOn === null ? null : day(adoptedOn))
	expect([text(result.listBy), text(result.minutesBy)]).toEqual([listBy, minutesBy])
	expect(codesOf(result)).toEqual(['epci_copies'])
})

it('an EPCI does not adopt minutes before the meeting', () => {
	expect(() => epciCopies(day('2027-01-28'), day('2027-01-27'))).toThrow(refusal('minutesAdoptedOn', 'too_early'))
})
