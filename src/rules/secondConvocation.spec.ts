/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { SecondConvocationInput } from './secondConvocation'

import { codesOf, refusal } from '../../tests/js/reasons'
import { secondConvocation, secondConvocationReminders } from './secondConvocation'
import { dateText, instant, plainDate } from './temporal'

const base = {
	council: { kind: 'commune', population: 6150 },
	first: { date: plainDate('date', '2026-10-01'), regular: true, agenda: ['1', '2', '3'], decided: [] },
	second: { sent: instant('sent', '2026-10-01T22:15:00+02:00'), meetingStart: instant('meetingStart', '2026-10-05T19:00:00+02:00'), agenda: ['1'] },
	inExercise: 19,
	present: 3,
	timezone: 'Europe/Paris',
} as const satisfies SecondConvocationInput

const held = (sent: string, meetingStart: string, more: Partial<SecondConvocationInput> = {}) => secondConvocation({
	...base,
	second: { sent: instant('sent', sent), meetingStart: instant('meetingStart', meetingStart), agenda: base.second.agenda },
	...more,
})

/** CE 16 June 1997 n° 142691, Pfister. */
it.each([
	['three clear days', '2026-10-01T23:59:59+02:00', '2026-10-05T00:00:00+02:00', 'ok', [], 3, '2026-10-05'],
	['two clear days, three days between the meetings', '2026-10-01T22:00:00+02:00', '2026-10-04T23:59:59+02:00', 'warning', ['francs_too_short'], 2, '2026-10-05'],
	['sent the day after, three days between the meetings', '2026-10-02T00:00:00+02:00', '2026-10-04T10:00:00+02:00', 'warning', ['francs_too_short'], 1, '2026-10-06'],
	['two days between the meetings', '2026-10-01T22:00:00+02:00', '2026-10-03T23:59:59+02:00', 'refused', ['interval_too_short', 'francs_too_short'], 1, '2026-10-05'],
	['sent before the failure', '2026-09-30T23:59:59+02:00', '2026-10-05T19:00:00+02:00', 'refused', ['sent_before_failure'], 4, '2026-10-04'],
])('%s', (_, sent, meetingStart, status, codes, francs, earliestSafe) => {
	const result = held(sent, meetingStart)
	expect(result).toMatchObject({ ok: status === 'ok', status, francs })
	expect(codesOf(result)).toEqual(codes)
	expect(dateText(result.earliestSafe)).toBe(earliestSafe)
})

it('counts in the legal time of the council', () => {
	const noumea = held('2026-10-01T12:59:59Z', '2026-10-05T19:00:00+11:00', { timezone: 'Pacific/Noumea' })
	expect(noumea.francs).toBe(3)
	expect(held('2026-10-01T13:00:00Z', '2026-10-05T19:00:00+11:00', { timezone: 'Pacific/Noumea' }).francs).toBe(2)
})

it('keeps the quorum when the first convocation was irregular', () => {
	const result = secondConvocation({ ...base, first: { ...base.first, regular: false } })
	expect(result).toMatchObject({ status: 'refused', items: [{ no: '1', quorumNeeded: true, noticeOk: false, mayDeliberate: false }] })
	expect(codesOf(result)).toEqual(['first_irregular'])
})

it('waives the quorum for items taken over only', () => {
	const result = secondConvocation({
		...base,
		first: { ...base.first, decided: ['2'] },
		second: { ...base.second, meetingStart: instant('meetingStart', '2026-10-07T19:00:00+02:00'), agenda: ['1', '2', '9'] },
	})
	expect(result.items).toEqual([
		{ no: '1', quorumNeeded: false, noticeOk: true, mayDeliberate: true },
		{ no: '2', quorumNeeded: true, noticeOk: true, mayDeliberate: false },
		{ no: '9', quorumNeeded: true, noticeOk: true, mayDeliberate: false },
	])
})

it.each([
	['with the quorum and the ordinary period', 10, '2026-10-07T19:00:00+02:00', true, true],
	['without the quorum', 9, '2026-10-07T19:00:00+02:00', true, false],
	['without the ordinary period', 19, '2026-10-06T19:00:00+02:00', false, false],
])('decides on a new item %s', (_, present, meetingStart, noticeOk, mayDeliberate) => {
	const second = { ...base.second, meetingStart: instant('meetingStart', meetingStart), agenda: ['9'] }
	expect(secondConvocation({ ...base, second, present }).items).toEqual([{ no: '9', quorumNeeded: true, noticeOk, mayDeliberate }])
})

it('takes only the loose reading as a warning: the item lacks its clear days by default', () => {
	expect(held('2026-10-01T22:00:00+02:00', '2026-10-04T10:00:00+02:00').items)
		.toEqual([{ no: '1', quorumNeeded: false, noticeOk: false, mayDeliberate: false }])
})

it('recalls the waiver, and that urgency is disputed', () => {
	expect(secondConvocationReminders().map(({ code, level }) => [code, level])).toEqual([['no_quorum_needed', 'info'], ['urgency_not_offered', 'uncertain']])
})

it.each<[string, Partial<SecondConvocationInput>, string, string]>([
	['more members present than in exercise', { present: 20 }, 'present', 'too_many'],
	['a negative number of members', { inExercise: -1 }, 'inExercise', 'negative'],
	['half a member', { present: 1.5 }, 'present', 'not_an_integer'],
	['an item twice on the first agenda', { first: { ...base.first, agenda: ['1', '1'] } }, 'first.agenda', 'duplicate'],
	['an item twice on the second agenda', { second: { ...base.second, agenda: ['1', '1'] } }, 'second.agenda', 'duplicate'],
	['an item decided twice', { first: { ...base.first, decided: ['1', '1'] } }, 'first.decided', 'duplicate'],
	['an item decided that was not on the agenda', { first: { ...base.first, decided: ['99'] } }, 'first.decided', 'unknown_reference'],
	['a second meeting before the first', { first: { ...base.first, date: plainDate('date', '2027-01-01') } }, 'second.meetingStart', 'too_early'],
	['a meeting before its sending', { second: { ...base.second, meetingStart: instant('at', '2026-10-01T20:00:00+02:00') } }, 'meetingStart', 'too_early'],
	['an unknown zone', { timezone: 'Mars/Olympus' }, 'timezone', 'unknown_zone'],
])('refuses %s', (_, more, field, reason) => {
	expect(() => secondConvocation({ ...base, ...more })).toThrow(refusal(field, reason))
})
