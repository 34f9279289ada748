/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Reason, Verdict } from './result'

import { oneOf, wholeNumber } from './impossibleValue'
import { reason } from './result'
import { voteSentence } from './voteSentence'

export const majorityReasons = {
	majority_for: {
		article: 'L2121-20',
		level: 'info',
		text: 'Adopted: {for} for and {against} against, among {expressed} votes expressed. Abstentions, blank and null ballots are not votes expressed.',
	},
	majority_against: {
		article: 'L2121-20',
		level: 'info',
		text: 'Rejected: {for} for and {against} against, among {expressed} votes expressed. Abstentions, blank and null ballots are not votes expressed.',
	},
	casting_vote_for: {
		article: 'L2121-20',
		level: 'info',
		text: 'As many for as against ({for}): the own vote of whoever presides decides, and it is for.',
	},
	casting_vote_against: {
		article: 'L2121-20',
		level: 'info',
		text: 'As many for as against ({for}): the own vote of whoever presides decides, and it is against.',
	},
	tie_in_secret_ballot: {
		article: 'L2121-20',
		level: 'info',
		text: 'As many for as against ({for}) in a secret ballot: nobody has a casting vote, the proposal is rejected.',
	},
	tie_without_casting_vote: {
		article: 'L2121-20',
		level: 'uncertain',
		text: 'As many for as against ({for}), and whoever presides voted neither for nor against: the proposal has no majority. No text settles this case.',
	},
	no_expressed_votes: {
		article: 'L2121-20',
		level: 'uncertain',
		text: 'Nobody voted for or against: without votes expressed the proposal is not adopted. No text says so expressly.',
	},
	accounts_tie: {
		article: 'L1612-12; Rép. min. Sénat n° 4982, 10 August 1989; n° 8561, 25 June 2009',
		level: 'info',
		text: 'As many for as against ({for}): accounts are adopted unless a majority is against. The casting vote plays no part.',
	},
	accounts_without_votes: {
		article: 'L1612-12',
		level: 'uncertain',
		text: 'Nobody voted for or against: no majority is against the accounts, they are adopted. This is our reading of the article.',
	},
	ballots_missing: {
		article: 'L2121-20',
		level: 'error',
		text: '{sum} voices are recorded, {expected} are expected: some are missing. Count again before announcing the result.',
	},
	ballots_in_excess: {
		article: 'L2121-20',
		level: 'error',
		text: '{sum} voices are recorded, {expected} are expected: there are too many. Count again before announcing the result.',
	},
} as const

type Code = keyof typeof majorityReasons
export type BallotMode = 'ordinary' | 'public' | 'secret'
export type Decision = 'majority' | 'casting_vote' | 'tie_rejected' | 'no_expressed_votes' | 'accounts_rule'

export interface VoteCount {
	readonly for: number
	readonly against: number
	readonly abstain: number
	readonly blank: number
	readonly null: number
	/** Members who take no part in the vote (NPPV). */
	readonly notVoting: number
}

export interface MajorityInput {
	/** `accounts`: compte administratif or compte financier unique. */
	readonly kind: 'ordinary' | 'accounts'
	readonly ballot: BallotMode
	readonly count: VoteCount
	/** Own vote of whoever presides at that vote, not the one carried; null when it is not known or there is none. */
	readonly president: 'for' | 'against' | 'abstain' | null
	/** Those who may vote, to check the sum of the voices. */
	readonly voters?: { readonly present: number, readonly withdrawn: number, readonly activeProxies: number }
}

/** `ok`: the result may be announced, the voices recorded are those expected. */
export interface MajorityResult extends Verdict<Code> {
	readonly expressed: number
	readonly adopted: boolean
	readonly decidedBy: Decision
	/** Adopted by votes expressed that are all for. */
	readonly unanimous: boolean
	/** Present − withdrawn + active proxies, null when the voters are not given. */
	readonly expectedBallots: number | null
	readonly sumOk: boolean | null
	/** The result as the délibération states it, in French. */
	readonly sentence: string
}

const CHOICES = ['for', 'against', 'abstain', 'blank', 'null', 'notVoting'] as const

/**
 * The result of a vote. CGCT, art. L. 2121-20, al. 2 and 3: absolute majority of the votes expressed; on a tie the vote
 * of whoever presides decides, except in a secret ballot. Accounts are adopted unless a majority is against (L. 1612-12;
 * Rép. min. Sénat n° 4982 and n° 8561): a tie adopts, in any ballot. Inferences, said so in the reasons: a tie when the
 * president voted neither way, and nothing expressed.
 *
 * A sum of voices that differs from the voices expected is a mistake in the count (`sumOk`), to be corrected.
 *
 * @throws ImpossibleValue a negative count, more voices on one side than voters, more withdrawals than members present
 */
export function majority({ kind, ballot, count, president, voters }: MajorityInput): MajorityResult {
	oneOf('kind', kind, ['ordinary', 'accounts'])
	oneOf('ballot', ballot, ['ordinary', 'public', 'secret'])
	if (president !== null) {
		oneOf('president', president, ['for', 'against', 'abstain'])
	}
	const expectedBallots = voters ? voices(voters) : null
	CHOICES.forEach((choice) => wholeNumber(`count.${choice}`, count[choice], 0, expectedBallots ?? undefined))
	const sum = CHOICES.reduce((total, choice) => total + count[choice], 0)
	const sumOk = expectedBallots === null ? null : sum === expectedBallots
	const expressed = count.for + count.against
	const [adopted, decidedBy, code] = outcome(kind, ballot, count, president)
	const unanimous = adopted && expressed > 0 && count.against === 0
	return {
		ok: sumOk !== false,
		expressed,
		adopted,
		decidedBy,
		unanimous,
		expectedBallots,
		sumOk,
		sentence: voteSentence({ ballot, count, adopted, decidedBy, unanimous }),
		reasons: [
			reason(majorityReasons, code, { for: count.for, against: count.against, expressed }),
			...(expectedBallots === null ? [] : sumReasons(sum, expectedBallots)),
		],
	}
}

type Outcome = readonly [adopted: boolean, decidedBy: Decision, code: Code]

function outcome(kind: MajorityInput['kind'], ballot: BallotMode, count: VoteCount, president: MajorityInput['president']): Outcome {
	if (count.for !== count.against) {
		const adopted = count.for > count.against
		return [adopted, 'majority', adopted ? 'majority_for' : 'majority_against']
	}
	if (kind === 'accounts') {
		return [true, 'accounts_rule', count.for === 0 ? 'accounts_without_votes' : 'accounts_tie']
	}
	if (count.for === 0) {
		return [false, 'no_expressed_votes', 'no_expressed_votes']
	}
	if (ballot === 'secret') {
		return [false, 'tie_rejected', 'tie_in_secret_ballot']
	}
	switch (president) {
		case 'for':
			return [true, 'casting_vote', 'casting_vote_for']
		case 'against':
			return [false, 'casting_vote', 'casting_vote_against']
		default:
			return [false, 'tie_rejected', 'tie_without_casting_vote']
	}
}

function voices({ present, withdrawn, activeProxies }: NonNullable<MajorityInput['voters']>): number {
	wholeNumber('voters.present', present)
	wholeNumber('voters.withdrawn', withdrawn, 0, present)
	return present - withdrawn + wholeNumber('voters.activeProxies', activeProxies)
}

function sumReasons(sum: number, expected: number): Reason<Code>[] {
	if (sum === expected) {
		return []
	}
	return [reason(majorityReasons, sum < expected ? 'ballots_missing' : 'ballots_in_excess', { sum, expected })]
}
