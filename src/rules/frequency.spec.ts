/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Council } from './council'

import { codesOf, refusal } from '../../tests/js/reasons'
import { installationMeeting, quarterlyMeeting, requestedMeeting } from './frequency'
import { dateText, plainDate } from './temporal'

const day = (text: string) => plainDate('day', text)

describe('one meeting a quarter', () => {
	it.each([
		['2027-01-01', '2027-01-01', '2027-03-31'],
		['2027-03-31', '2027-01-01', '2027-03-31'],
		['2027-04-01', '2027-04-01', '2027-06-30'],
		['2027-08-15', '2027-07-01', '2027-09-30'],
		['2028-12-31', '2028-10-01', '2028-12-31'],
	])('%s belongs to the quarter from %s to %s', (date, start, end) => {
		const { quarterStart, quarterEnd } = quarterlyMeeting(day(date), day(date), [], 3)
		expect([dateText(quarterStart), dateText(quarterEnd)]).toEqual([start, end])
	})

	it.each([
		['nothing to say before', '2027-03-17', 3, []],
		['reminder the day after the quarter less notice, one day and ten', '2027-03-18', 3, ['quarter_without_meeting']],
		['earlier with five clear days', '2027-03-16', 5, ['quarter_without_meeting']],
		['still a reminder on the last day', '2027-03-31', 3, ['quarter_without_meeting']],
		['missed from the next day', '2027-04-01', 3, ['quarter_missed']],
	])('%s', (_, today, noticeDays, codes) => {
		const result = quarterlyMeeting(day('2027-02-10'), day(today), [day('2026-12-31'), day('2027-04-01')], noticeDays)
		expect(codesOf(result)).toEqual(codes)
		expect(result).toMatchObject({ ok: codes.length === 0, held: false })
	})

	it.each([[3, '2027-03-18'], [5, '2027-03-16']])('with %i clear days the reminder starts on %s', (noticeDays, date) => {
		expect(dateText(quarterlyMeeting(day('2027-02-10'), day('2027-02-10'), [], noticeDays).remindFrom)).toBe(date)
	})

	it.each(['2027-01-01', '2027-03-31'])('is content with a meeting on %s', (date) => {
		expect(quarterlyMeeting(day('2027-02-10'), day('2027-04-02'), [day(date)], 3)).toMatchObject({ ok: true, held: true, reasons: [] })
	})

	it('is content with one meeting among others', () => {
		expect(quarterlyMeeting(day('2027-02-10'), day('2027-04-02'), [day('2026-12-01'), day('2027-03-01'), day('2027-05-01')], 3).held).toBe(true)
	})

	it('refuses a period without days', () => {
		expect(() => quarterlyMeeting(day('2027-02-10'), day('2027-02-10'), [], 0)).toThrow(refusal('noticeDays', 'too_small'))
	})
})

describe('a meeting that is asked for', () => {
	const commune = (population: number): Council => ({ kind: 'commune', population })
	const request = (council: Council, requesters: number, more = {}) => requestedMeeting({
		council,
		by: 'members',
		requesters,
		inExercise: 19,
		hasGrounds: true,
		requestedOn: day('2027-01-19'),
		...more,
	})

	it.each([
		['a third from 1,000 inhabitants', commune(1000), 7, 7],
		['fewer than a third', commune(1000), 6, 7],
		['a third in an EPCI', { kind: 'epci', hasMember3500: false } as Council, 7, 7],
		['a third in an EPCI, whatever else is known of it', { ...commune(500), kind: 'epci', hasMember3500: false } as Council, 7, 7],
		['the majority under 1,000 inhabitants', commune(999), 10, 10],
		['fewer than the majority', commune(999), 9, 10],
	])('needs enough members: %s', (_, council, requesters, required) => {
		const result = request(council, requesters)
		const binding = requesters >= required
		expect(result).toMatchObject({ ok: true, binding, required })
		expect(result.deadline && dateText(result.deadline)).toBe(binding ? '2027-02-18' : null)
		expect(codesOf(result).includes('too_few_requesters')).toBe(!binding)
	})

	it('binds at once when the préfet asks', () => {
		const result = request(commune(500), 0, { by: 'prefet' })
		expect(result).toMatchObject({ binding: true, required: null })
		expect(codesOf(result)).toEqual(['meeting_due', 'thirty_days_reading', 'prefet_may_shorten'])
	})

	it('does not bind without grounds', () => {
		const result = request(commune(2240), 19, { hasGrounds: false })
		expect(result).toMatchObject({ binding: false, deadline: null })
		expect(codesOf(result)).toEqual(['no_grounds'])
	})

	it('says how many it takes when they are too few', () => {
		const result = request(commune(999), 9)
		expect(codesOf(result)).toEqual(['too_few_requesters'])
		expect(result.reasons[0]!.message.params).toEqual({ requesters: 9, required: 10 })
	})

	it.each([
		['more requesters than members', { requesters: 20 }, 'requesters', 'too_many'],
		['somebody else', { by: 'public' }, 'by', 'unknown_value'],
		['a council of Alsace-Moselle', { council: { ...commune(2240), department: '67' } }, 'council.department', 'alsace_moselle'],
		['a negative number of members', { inExercise: -1 }, 'inExercise', 'negative'],
	])('refuses %s', (_, more, field, reason) => {
		expect(() => request(commune(2240), 1, more)).toThrow(refusal(field, reason))
	})
})

describe('the installation meeting', () => {
	it.each([
		['2026-03-19', false],
		['2026-03-20', true],
		['2026-03-21', true],
		['2026-03-22', true],
		['2026-03-23', false],
	])('after a round on Sunday 15 March 2026: %s → %s', (meetingDate, ok) => {
		const result = installationMeeting(day('2026-03-15'), day(meetingDate))
		expect([result.ok, dateText(result.from), dateText(result.to)]).toEqual([ok, '2026-03-20', '2026-03-22'])
		expect(codesOf(result)).toEqual(ok ? ['oldest_member_presides'] : ['not_in_window', 'oldest_member_presides'])
	})

	it('follows a round held on a Saturday or a Friday', () => {
		expect(dateText(installationMeeting(day('2026-03-14'), day('2026-03-20')).from)).toBe('2026-03-20')
		expect(dateText(installationMeeting(day('2026-03-13'), day('2026-03-20')).from)).toBe('2026-03-20')
	})

	it('is too early on the evening of the round', () => {
		expect(codesOf(installationMeeting(day('2026-03-15'), day('2026-03-15')))).toEqual(['not_in_window', 'oldest_member_presides'])
	})

	it('refuses a meeting before the round', () => {
		expect(() => installationMeeting(day('2026-03-15'), day('2026-03-14'))).toThrow(refusal('meetingDate', 'too_early'))
	})
})
