/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { MajorityInput, VoteCount } from './majority'

import fc from 'fast-check'
import { majority } from './majority'

const nothing: VoteCount = { for: 0, against: 0, abstain: 0, blank: 0, null: 0, notVoting: 0 }

function vote(count: Partial<VoteCount>, changes: Partial<Omit<MajorityInput, 'count'>> = {}) {
	return majority({ kind: 'ordinary', ballot: 'ordinary', president: 'for', count: { ...nothing, ...count }, ...changes })
}

const accounts = { kind: 'accounts' } as const
const secret = { ballot: 'secret', president: null } as const

/** CGCT, art. L. 2121-20; L. 1612-12 for the accounts. */
it.each<[string, () => ReturnType<typeof vote>, boolean, string, string, string]>([
	['more for than against', () => vote({ for: 8, against: 4, abstain: 2 }), true, 'majority', 'majority_for', 'info'],
	['more against than for', () => vote({ for: 4, against: 5 }), false, 'majority', 'majority_against', 'info'],
	['one vote for, the others abstain', () => vote({ for: 1, abstain: 14 }), true, 'majority', 'majority_for', 'info'],
	['a tie, the president for', () => vote({ for: 7, against: 7 }), true, 'casting_vote', 'casting_vote_for', 'info'],
	['a tie, the president against', () => vote({ for: 7, against: 7 }, { president: 'against' }), false, 'casting_vote', 'casting_vote_against', 'info'],
	['a tie in a public ballot', () => vote({ for: 7, against: 7 }, { ballot: 'public' }), true, 'casting_vote', 'casting_vote_for', 'info'],
	['a tie in a secret ballot', () => vote({ for: 7, against: 7 }, secret), false, 'tie_rejected', 'tie_in_secret_ballot', 'info'],
	['a tie in a secret ballot, whatever the president says', () => vote({ for: 7, against: 7 }, { ballot: 'secret' }), false, 'tie_rejected', 'tie_in_secret_ballot', 'info'],
	['a tie, the president abstains', () => vote({ for: 7, against: 7 }, { president: 'abstain' }), false, 'tie_rejected', 'tie_without_casting_vote', 'uncertain'],
	['a tie, the president takes no part', () => vote({ for: 7, against: 7 }, { president: null }), false, 'tie_rejected', 'tie_without_casting_vote', 'uncertain'],
	['nothing expressed', () => vote({ abstain: 14 }), false, 'no_expressed_votes', 'no_expressed_votes', 'uncertain'],
	['accounts with a majority', () => vote({ for: 7, against: 6 }, accounts), true, 'majority', 'majority_for', 'info'],
	['accounts with a majority against', () => vote({ against: 1, abstain: 13 }, accounts), false, 'majority', 'majority_against', 'info'],
	['accounts on a tie, the president against', () => vote({ for: 6, against: 6 }, { ...accounts, president: 'against' }), true, 'accounts_rule', 'accounts_tie', 'info'],
	['accounts on a tie in a secret ballot', () => vote({ for: 5, against: 5 }, { ...accounts, ...secret }), true, 'accounts_rule', 'accounts_tie', 'info'],
	['accounts with nothing expressed', () => vote({ abstain: 9 }, accounts), true, 'accounts_rule', 'accounts_without_votes', 'uncertain'],
])('%s', (_, act, adopted, decidedBy, code, level) => {
	expect(act()).toMatchObject({ ok: true, adopted, decidedBy, reasons: [{ code, level }] })
})

it('expresses only the votes for and against', () => {
	const result = vote({ for: 5, against: 3, abstain: 2, blank: 1, null: 1, notVoting: 4 })
	expect(result.expressed).toBe(8)
	expect(result.reasons[0]!.message.params).toEqual({ for: 5, against: 3, expressed: 8 })
})

it('speaks of unanimity when every vote expressed is for, and there is one', () => {
	expect(vote({ for: 4, abstain: 6 }).unanimous).toBe(true)
	expect(vote({ for: 4, against: 1 }).unanimous).toBe(false)
	expect(vote({ against: 4 }).unanimous).toBe(false)
	expect(vote({ abstain: 9 }, accounts).unanimous).toBe(false)
	expect(vote({ for: 4 }, accounts).unanimous).toBe(true)
})

describe('the voices expected', () => {
	const voters = { present: 15, withdrawn: 2, activeProxies: 3 }

	it('are not checked when the voters are not given', () => {
		expect(vote({ for: 4 })).toMatchObject({ ok: true, expectedBallots: null, sumOk: null })
	})

	it('are those present, less withdrawals, with the active proxies', () => {
		const result = vote({ for: 9, against: 3, abstain: 1, blank: 1, null: 1, notVoting: 1 }, { voters })
		expect(result).toMatchObject({ ok: true, expectedBallots: 16, sumOk: true })
		expect(result.reasons).toHaveLength(1)
	})

	it.each([
		['missing', 15, 'ballots_missing'],
		['too many', 17, 'ballots_in_excess'],
	])('say when some are %s', (_, sum, code) => {
		const { ok, sumOk, reasons } = vote({ for: 10, abstain: sum - 10 }, { voters })
		expect([ok, sumOk]).toEqual([false, false])
		expect(reasons[1]).toMatchObject({ code, level: 'error', message: { params: { sum, expected: 16 } } })
	})
})

it.each<[string, () => unknown, string, string]>([
	['a negative count', () => vote({ against: -1 }), 'count.against', 'negative'],
	['half a vote', () => vote({ abstain: 0.5 }), 'count.abstain', 'not_an_integer'],
	['more voices on one side than voters', () => vote({ for: 12 }, { voters: { present: 11, withdrawn: 0, activeProxies: 0 } }), 'count.for', 'too_many'],
	['more withdrawals than members present', () => vote({}, { voters: { present: 3, withdrawn: 4, activeProxies: 0 } }), 'voters.withdrawn', 'too_many'],
	['negative presence', () => vote({}, { voters: { present: -3, withdrawn: 0, activeProxies: 0 } }), 'voters.present', 'negative'],
	['negative proxies', () => vote({}, { voters: { present: 3, withdrawn: 0, activeProxies: -1 } }), 'voters.activeProxies', 'negative'],
	['an unknown kind', () => vote({}, { kind: 'budget' as 'accounts' }), 'kind', 'unknown_value'],
	['an unknown ballot', () => vote({}, { ballot: 'open' as 'public' }), 'ballot', 'unknown_value'],
	['an unknown vote of the president', () => vote({}, { president: 'maybe' as 'for' }), 'president', 'unknown_value'],
])('refuses %s', (_, act, field, reason) => {
	expect(act).toThrow(expect.objectContaining({ name: 'ImpossibleValue', field, reason }))
})

it('accepts every vote of the president', () => {
	expect((['for', 'against', 'abstain', null] as const).map((president) => vote({ for: 1 }, { president }).adopted)).toEqual([true, true, true, true])
})

describe('whatever the vote', () => {
	const number = fc.integer({ min: 0, max: 80 })
	const situation = fc.record({
		kind: fc.constantFrom('ordinary' as const, 'accounts' as const),
		ballot: fc.constantFrom('ordinary' as const, 'public' as const, 'secret' as const),
		president: fc.constantFrom('for' as const, 'against' as const, 'abstain' as const, null),
	})

	it('an abstention, a blank, a null ballot or a member who takes no part changes nothing', () => {
		const silent = fc.constantFrom('abstain' as const, 'blank' as const, 'null' as const, 'notVoting' as const)
		fc.assert(fc.property(number, number, situation, silent, (inFavour, against, given, choice) => {
			const before = vote({ for: inFavour, against }, given)
			const after = vote({ for: inFavour, against, [choice]: 1 }, given)
			return before.adopted === after.adopted && before.decidedBy === after.decidedBy && before.expressed === after.expressed
		}))
	})

	it('one vote more for never turns an adoption into a rejection', () => {
		fc.assert(fc.property(number, number, situation, (inFavour, against, given) =>
			!vote({ for: inFavour, against }, given).adopted || vote({ for: inFavour + 1, against }, given).adopted))
	})
})
