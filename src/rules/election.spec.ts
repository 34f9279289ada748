/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Candidate, Round } from './election'

import fc from 'fast-check'
import { election, ROUNDS } from './election'
import { plainDate } from './temporal'

const born = (id: string, date: string): Candidate => ({ id, birthDate: plainDate('birthDate', date) })
const candidates = () => [born('A', '1971-05-14'), born('B', '1964-11-02'), born('C', '1980-01-20')]

function aRound(votes: Record<string, number>, changes: Partial<Round> = {}): Round {
	return { votes: new Map(Object.entries(votes)), blank: 0, null: 0, ...changes }
}

const undecided = () => aRound({ A: 7, B: 6, C: 2 })

/** CGCT, art. L. 2122-7 and L. 2121-21. */
it.each([
	['fifteen expressed', aRound({ A: 8, B: 6, C: 1 }), { expressed: 15, majority: 8, elected: 'A' }],
	['twelve expressed, six are not enough', aRound({ A: 6, B: 4, C: 2 }, { blank: 2 }), { expressed: 12, majority: 7, elected: null }],
	['blank and null ballots are not expressed', aRound({ A: 6, B: 5 }, { blank: 2, null: 2 }), { expressed: 11, majority: 6, elected: 'A' }],
	['the winner need not be first on the list', aRound({ A: 1, B: 2, C: 9 }), { expressed: 12, majority: 7, elected: 'C' }],
	['equal votes elect nobody before the third round', aRound({ A: 7, B: 7 }), { expressed: 14, majority: 8, elected: null }],
	['nothing expressed', aRound({}, { blank: 15 }), { expressed: 0, majority: 1, elected: null }],
])('first round: %s', (_, round, expected) => {
	const { ok, elected, decidedBy, nextRound, rounds } = election(candidates(), [round])
	expect(rounds).toEqual([expected])
	expect({ ok, elected, decidedBy, nextRound }).toEqual(expected.elected === null
		? { ok: false, elected: null, decidedBy: null, nextRound: 2 }
		: { ok: true, elected: expected.elected, decidedBy: 'absolute', nextRound: null })
})

it('starts with the first round and goes on to the third', () => {
	expect(election(candidates(), [])).toEqual({ ok: false, rounds: [], elected: null, decidedBy: null, nextRound: 1, reasons: [] })
	expect(election(candidates(), [undecided()]).nextRound).toBe(2)
	expect(election(candidates(), [undecided(), undecided()])).toMatchObject({ elected: null, nextRound: 3 })
})

it('elects at the second round at the absolute majority', () => {
	expect(election(candidates(), [undecided(), aRound({ A: 8, B: 7 })]))
		.toMatchObject({ ok: true, elected: 'A', decidedBy: 'absolute', nextRound: null, rounds: [{ elected: null }, { majority: 8, elected: 'A' }] })
})

it.each([
	['the relative majority', aRound({ A: 6, B: 5, C: 4 }), 'A', 'relative', 'relative_majority'],
	['the leader of the first rounds may lose', aRound({ A: 6, B: 7, C: 2 }), 'B', 'relative', 'relative_majority'],
	['the oldest of those with equal votes', aRound({ A: 7, B: 7 }, { blank: 1 }), 'B', 'age', 'oldest'],
	['never an older candidate with fewer votes', aRound({ A: 6, B: 1, C: 6 }), 'A', 'age', 'oldest'],
	['nobody when nothing is expressed', aRound({}, { blank: 9, null: 6 }), null, null, 'nobody'],
])('third round: %s', (_, round, elected, decidedBy, code) => {
	const result = election(candidates(), [undecided(), undecided(), round])
	expect(result).toMatchObject({ ok: elected !== null, elected, decidedBy, nextRound: null })
	expect(result.rounds[2]).toMatchObject({ majority: null, elected })
	expect(result.reasons.map(({ code }) => code)).toEqual(['another_round', 'another_round', code])
})

it('separates candidates born one day apart, and names nobody when they are born the same day', () => {
	const tie = () => aRound({ A: 7, B: 7 })
	const rounds = [tie(), tie(), tie()]
	expect(election([born('A', '1968-06-02'), born('B', '1968-06-01')], rounds)).toMatchObject({ elected: 'B', decidedBy: 'age' })
	const sameDay = election([born('A', '1968-06-02'), born('B', '1968-06-02')], rounds)
	expect(sameDay).toMatchObject({ ok: false, elected: null, decidedBy: null, nextRound: null })
	expect(sameDay.reasons[2]).toMatchObject({ code: 'same_age', level: 'uncertain' })
	expect(election([born('A', '1968-06-02'), born('B', '1968-06-02'), born('C', '1950-01-01')], rounds).elected).toBeNull()
})

it('tells the numbers of each round', () => {
	const { reasons } = election(candidates(), [undecided(), aRound({ A: 8, B: 7 })])
	expect(reasons).toMatchObject([
		{ code: 'another_round', level: 'info', message: { params: { round: 1, votes: 7, expressed: 15, majority: 8, elected: '' } } },
		{ code: 'absolute_majority', level: 'info', message: { params: { round: 2, votes: 8, expressed: 15, majority: 8, elected: 'A' } } },
	])
	expect(election(candidates(), [undecided(), undecided(), undecided()]).reasons[2]!.message.params)
		.toEqual({ round: 3, votes: 7, expressed: 15, majority: '', elected: 'A' })
})

it('accepts a sum that is the ballots in the box', () => {
	expect(election(candidates(), [aRound({ A: 8, B: 4 }, { blank: 1, null: 2, ballots: 15 })]).ok).toBe(true)
})

it.each<[string, readonly Round[], string, string]>([
	['a vote for somebody who is not a candidate', [aRound({ Z: 1 })], 'rounds[0].votes', 'unknown_reference'],
	['a negative vote', [undecided(), aRound({ A: -1 })], 'rounds[1].votes.A', 'negative'],
	['a negative number of blank ballots', [aRound({}, { blank: -1 })], 'rounds[0].blank', 'negative'],
	['a negative number of null ballots', [aRound({}, { null: -1 })], 'rounds[0].null', 'negative'],
	['more votes than ballots', [aRound({ A: 8, B: 8 }, { ballots: 15 })], 'rounds[0].votes', 'too_many'],
	['fewer votes than ballots', [aRound({ A: 8, B: 4 }, { blank: 1, null: 1, ballots: 15 })], 'rounds[0].votes', 'too_small'],
	['a negative number of ballots', [aRound({}, { ballots: -1 })], 'rounds[0].ballots', 'negative'],
	['a fourth round', [undecided(), undecided(), undecided(), undecided()], 'rounds', 'too_many'],
	['a round after the election', [aRound({ A: 15 }), undecided()], 'rounds[1]', 'contradiction'],
])('refuses %s', (_, rounds, field, reason) => {
	expect(() => election(candidates(), rounds)).toThrow(expect.objectContaining({ name: 'ImpossibleValue', field, reason }))
})

it('names in a contradiction the round that decided, and refuses the same candidate twice', () => {
	expect(() => election(candidates(), [undecided(), aRound({ A: 15 }), undecided()])).toThrow(expect.objectContaining({
		field: 'rounds[2]',
		explanation: expect.objectContaining({ params: { field: 'rounds[2]', other: 'rounds[1]' } }),
	}))
	expect(() => election([...candidates(), born('A', '1990-01-01')], [])).toThrow(expect.objectContaining({ field: 'candidates', reason: 'duplicate' }))
})

it('names in its refusal who is not a candidate', () => {
	expect(() => election(candidates(), [aRound({ Z: 1 })])).toThrow(expect.objectContaining({
		explanation: expect.objectContaining({ params: { field: 'rounds[0].votes', value: 'Z' } }),
	}))
})

it('ends within three rounds, and elects only somebody with the most votes', () => {
	const votes = fc.record({ A: fc.nat(20), B: fc.nat(20), C: fc.nat(20) })
	fc.assert(fc.property(fc.array(votes, { minLength: ROUNDS, maxLength: ROUNDS }), (all) => {
		const held: Round[] = []
		let result = election(candidates(), held)
		while (result.nextRound !== null) {
			held.push(aRound(all[result.nextRound - 1]!))
			result = election(candidates(), held)
		}
		const last = held.at(-1)!.votes
		return held.length <= ROUNDS && (result.elected === null
			? [...last.values()].every((count) => count === 0)
			: last.get(result.elected) === Math.max(...last.values()))
	}))
})
