/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { MeetingStep } from './meetingOrder'

import { checkMeetingOrder } from './meetingOrder'

const secretary: MeetingStep = { do: 'appoint_secretary' }
const out: MeetingStep = { do: 'chair_leaves' }
const back: MeetingStep = { do: 'chair_returns' }
const minutes: MeetingStep = { do: 'adopt_minutes' }
const open = (item: string, kind = 'deliberation'): MeetingStep => ({ do: 'open_item', item, kind })
const vote = (item: string): MeetingStep => ({ do: 'vote', item })
const count = (counted: number): MeetingStep => ({ do: 'quorum_check', counted })
const elect = (item: string): MeetingStep => ({ do: 'elect_president', item })
const urgency = (inFavour: number, against: number, president: 'for' | 'against' | null = null): MeetingStep =>
	({ do: 'urgency_vote', for: inFavour, against, president })

function violations(steps: readonly MeetingStep[], urgent = false) {
	return checkMeetingOrder({ inExercise: 15, urgent, steps }).reasons.map(({ code }) => code)
}

it.each<[string, readonly MeetingStep[], readonly string[]]>([
	['nothing has happened yet', [], []],
	['a secretary, the minutes, then the items', [secretary, minutes, open('1'), vote('1'), open('2')], []],
	['no secretary', [open('1')], ['secretary_missing']],
	['the secretary after the first item', [open('1'), vote('1'), secretary], ['secretary_missing']],
	['the secretary within a procedural item', [open('0', 'procedural'), secretary, minutes, vote('0'), open('1')], []],
	['only procedural items without secretary', [open('0', 'procedural'), vote('0')], []],
	['the minutes after the first item', [secretary, open('1'), minutes], ['minutes_not_at_start']],
	['the minutes before the secretary', [minutes, secretary, open('1')], []],
])('the beginning: %s', (_, steps, expected) => {
	expect(violations(steps)).toEqual(expected)
})

/** CGCT, art. L. 2121-11 and L. 2121-12. */
it.each<[string, readonly MeetingStep[], readonly string[]]>([
	['accepted', [secretary, urgency(9, 5), open('1'), vote('1')], []],
	['refused, and the meeting ends', [secretary, urgency(5, 9)], []],
	['refused, and the agenda goes on', [secretary, urgency(5, 9), open('1'), vote('1')], ['urgency_refused']],
	['never voted', [secretary, open('1')], ['urgency_not_voted']],
	['voted after the first item', [secretary, open('1'), urgency(9, 5)], ['urgency_not_voted']],
	['voted before the procedural item', [open('0', 'procedural'), secretary, urgency(9, 5), open('1')], []],
	['a tie, the president for', [secretary, urgency(7, 7, 'for'), open('1')], []],
	['a tie, the president against', [secretary, urgency(7, 7, 'against'), open('1')], ['urgency_refused']],
	['a tie, the vote of the president not known', [secretary, urgency(7, 7), open('1')], ['urgency_refused']],
	['nobody votes', [secretary, urgency(0, 0), open('1')], ['urgency_refused']],
])('urgency %s', (_, steps, expected) => {
	expect(violations(steps, true)).toEqual(expected)
})

it('asks for no vote on urgency when the period was kept', () => {
	expect(violations([secretary, open('1')])).toEqual([])
})

/** CGCT, art. L. 2121-14. */
it.each<[string, readonly MeetingStep[], readonly string[]]>([
	['in order', [elect('2'), open('2', 'accounts'), out, count(8), vote('2'), back, open('3'), vote('3')], []],
	['the president elected when the item opens', [open('2', 'accounts'), elect('2'), out, count(8), vote('2'), back], []],
	['no president elected', [open('2', 'accounts'), out, count(8), vote('2')], ['president_not_elected']],
	['a president elected for another item', [elect('2'), open('3', 'accounts'), out, count(8), vote('3')], ['president_not_elected']],
	['debated without president and left without a vote', [open('2', 'accounts'), open('3')], ['president_not_elected']],
	['still being opened', [open('2', 'accounts')], []],
	['the maire stays', [elect('2'), open('2', 'accounts'), count(9), vote('2')], ['chair_present_at_vote']],
	['the maire comes back before the vote', [elect('2'), open('2', 'accounts'), out, count(8), back, vote('2')], ['chair_present_at_vote']],
	['the maire comes back and leaves again', [elect('2'), open('2', 'accounts'), out, count(8), back, out, vote('2')], ['quorum_not_rechecked']],
	['the quorum counted before the maire leaves', [elect('2'), open('2', 'accounts'), count(9), out, vote('2')], ['quorum_not_rechecked']],
	['the quorum counted before the item', [elect('2'), count(9), open('2', 'accounts'), out, vote('2')], ['quorum_not_rechecked']],
	['one member short', [elect('2'), open('2', 'accounts'), out, count(7), vote('2')], ['no_quorum']],
	['one member short and no vote', [elect('2'), open('2', 'accounts'), out, count(7), back, open('3'), vote('3')], []],
	[
		'two items of accounts, the maire out all the time',
		[elect('2'), elect('3'), open('2', 'accounts'), out, count(8), vote('2'), open('3', 'accounts'), vote('3')],
		['quorum_not_rechecked'],
	],
	[
		'two items of accounts, each counted',
		[elect('2'), elect('3'), open('2', 'accounts'), out, count(8), vote('2'), open('3', 'accounts'), count(8), vote('3')],
		[],
	],
	['the maire comes and goes before any item', [out, back, elect('2'), open('2', 'accounts'), out, count(8), vote('2')], []],
	['the maire may be out for another vote', [open('2'), out, vote('2')], []],
])('accounts: %s', (_, steps, expected) => {
	expect(violations([secretary, ...steps])).toEqual(expected)
})

/** CGCT, art. L. 2121-17. */
it.each<[string, readonly MeetingStep[], readonly string[]]>([
	['missing at the opening, then a vote', [count(7), open('1'), vote('1')], ['no_quorum']],
	['missing, and nothing is voted', [count(7), open('1')], []],
	['just reached', [count(8), open('1'), vote('1')], []],
	['found again', [open('1'), count(7), open('2'), count(8), vote('2')], []],
	['missing until it is counted again', [open('1'), count(7), open('2'), vote('2')], ['no_quorum']],
	['not known since the maire left', [open('1'), count(7), out, vote('1')], []],
])('quorum %s', (_, steps, expected) => {
	expect(violations([secretary, ...steps])).toEqual(expected)
})

it('names each point once, with the first item concerned and the numbers', () => {
	const { ok, reasons } = checkMeetingOrder({ inExercise: 15, urgent: false, steps: [open('1'), count(7), vote('1'), open('2'), vote('2')] })
	expect(ok).toBe(false)
	expect(reasons).toMatchObject([
		{ code: 'secretary_missing', level: 'error', message: { params: { item: '1' } } },
		{ code: 'no_quorum', level: 'error', message: { params: { item: '1', counted: 7, quorum: 8 } } },
	])
	expect(checkMeetingOrder({ inExercise: 15, urgent: false, steps: [open('1', 'procedural'), open('1'), minutes] }).reasons[1])
		.toMatchObject({ code: 'minutes_not_at_start', level: 'warning' })
	expect(checkMeetingOrder({ inExercise: 15, urgent: false, steps: [] }).ok).toBe(true)
	expect(checkMeetingOrder({ inExercise: 15, urgent: false, steps: [secretary, open('2', 'accounts'), open('3', 'accounts')] }).reasons[0]!.message.params)
		.toEqual({ item: '2', counted: 0, quorum: 8 })
})

it.each<[string, readonly MeetingStep[], string, string]>([
	['a vote on an item that is not open', [secretary, open('1'), vote('2')], 'steps[2].item', 'unknown_reference'],
	['a vote before any item', [vote('1')], 'steps[0].item', 'unknown_reference'],
	['a vote on nothing', [{ do: 'vote' } as unknown as MeetingStep], 'steps[0].item', 'unknown_reference'],
	['more members counted than in exercise', [count(16)], 'steps[0].counted', 'too_many'],
	['a negative vote on the urgency', [urgency(-1, 0)], 'count.for', 'negative'],
	['an unknown step', [{ do: 'sing' } as unknown as MeetingStep], 'steps[0].do', 'unknown_reference'],
])('refuses %s', (_, steps, field, reason) => {
	expect(() => violations(steps)).toThrow(expect.objectContaining({ name: 'ImpossibleValue', field, reason }))
})

it.each<[string, readonly MeetingStep[], string]>([
	['item that is not open', [open('1'), vote('2')], '2'],
	['unknown step', [{ do: 'sing' } as unknown as MeetingStep], 'sing'],
])('names in its refusal the %s', (_, steps, value) => {
	expect(() => violations(steps)).toThrow(expect.objectContaining({
		explanation: expect.objectContaining({ params: expect.objectContaining({ value }) }),
	}))
})

it('refuses a council without members', () => {
	expect(() => checkMeetingOrder({ inExercise: 0, urgent: false, steps: [] })).toThrow(expect.objectContaining({ field: 'inExercise', reason: 'too_small' }))
})
