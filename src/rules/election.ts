/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Reason, Verdict } from './result'
import type { PlainDate } from './temporal'

import { distinct, ImpossibleValue, wholeNumber } from './impossibleValue'
import { reason } from './result'
import { compareDates } from './temporal'

export const electionReasons = {
	absolute_majority: {
		article: 'L2122-7; L2121-21',
		level: 'info',
		text: 'Round {round}: {elected} is elected with {votes} votes, the absolute majority of {expressed} votes expressed being {majority}.',
	},
	another_round: {
		article: 'L2122-7; L2121-21',
		level: 'info',
		text: 'Round {round}: nobody has the absolute majority of {majority} votes ({expressed} votes expressed). Another round is held.',
	},
	relative_majority: {
		article: 'L2122-7; L2121-21',
		level: 'info',
		text: 'Round {round}: {elected} is elected with {votes} votes, more than any other: the relative majority is enough.',
	},
	oldest: {
		article: 'L2122-7; L2121-21',
		level: 'info',
		text: 'Round {round}: equal votes ({votes}). The oldest is elected: {elected}.',
	},
	same_age: {
		article: 'L2122-7; L2121-21',
		level: 'uncertain',
		text: 'Round {round}: equal votes ({votes}) and the same date of birth. No text settles this case: ask the préfecture before announcing a result.',
	},
	nobody: {
		article: 'L2122-7; L2121-21',
		level: 'warning',
		text: 'Round {round}: no vote was expressed, nobody is elected. The election is put on the agenda again.',
	},
} as const

type Code = keyof typeof electionReasons

/** Rounds of an election; the third is decided by the relative majority. */
export const ROUNDS = 3

export interface Candidate {
	readonly id: string
	readonly birthDate: PlainDate
}

export interface Round {
	/** Votes by candidate; a candidate without an entry has none. */
	readonly votes: ReadonlyMap<string, number>
	readonly blank: number
	readonly null: number
	/** Ballots in the box, to check the sum. */
	readonly ballots?: number
}

export interface RoundResult {
	readonly expressed: number
	/** Votes needed to be elected, null at the third round. */
	readonly majority: number | null
	readonly elected: string | null
}

/** `ok`: somebody is elected. */
export interface ElectionResult extends Verdict<Code> {
	readonly rounds: readonly RoundResult[]
	readonly elected: string | null
	readonly decidedBy: 'absolute' | 'relative' | 'age' | null
	/** Round to hold now, null when the election is over. */
	readonly nextRound: number | null
}

/**
 * An election to one office: two rounds at the absolute majority of the votes expressed, a third at the relative
 * majority, the oldest on a tie. CGCT, art. L. 2122-7 and L. 2121-21. Blank and null ballots are not expressed; age
 * decides nothing before the third round; candidates may change from one round to the next. Equal votes and equal age
 * in the third round are settled by no text: nobody is then named. Elections of lists, decided by the average age, are
 * not covered.
 *
 * @throws ImpossibleValue a vote for somebody who is not a candidate, a round after the election is decided, a sum of
 *   votes other than the ballots in the box
 */
export function election(candidates: readonly Candidate[], rounds: readonly Round[]): ElectionResult {
	distinct('candidates', candidates.map(({ id }) => id))
	wholeNumber('rounds', rounds.length, 0, ROUNDS)
	const outcomes: Outcome[] = []
	rounds.forEach((round, index) => {
		if (outcomes.some(({ elected }) => elected !== null)) {
			throw new ImpossibleValue(`rounds[${index}]`, 'contradiction', { other: `rounds[${index - 1}]` })
		}
		outcomes.push(holdRound(candidates, round, index))
	})
	const last = outcomes.at(-1)
	const elected = last?.elected ?? null
	return {
		ok: elected !== null,
		rounds: outcomes.map(({ expressed, majority, elected }) => ({ expressed, majority, elected })),
		elected,
		decidedBy: last?.decidedBy ?? null,
		nextRound: elected === null && rounds.length < ROUNDS ? rounds.length + 1 : null,
		reasons: outcomes.map(({ reason }) => reason),
	}
}

interface Outcome extends RoundResult {
	readonly decidedBy: ElectionResult['decidedBy']
	readonly reason: Reason<Code>
}

function holdRound(candidates: readonly Candidate[], round: Round, index: number): Outcome {
	const expressed = votesExpressed(candidates, round, `rounds[${index}]`)
	const votesOf = ({ id }: Candidate) => round.votes.get(id) ?? 0
	const votes = Math.max(0, ...candidates.map(votesOf))
	const leaders = candidates.filter((candidate) => votesOf(candidate) === votes)
	const majority = index + 1 < ROUNDS ? Math.floor(expressed / 2) + 1 : null
	const [decidedBy, elected, code] = majority === null ? relative(leaders, votes) : absolute(leaders, votes, majority)
	const params = { round: index + 1, votes, expressed, elected: elected ?? '', majority: majority ?? '' }
	return { expressed, majority, elected, decidedBy, reason: reason(electionReasons, code, params) }
}

type Decided = readonly [ElectionResult['decidedBy'], elected: string | null, Code]

/** An absolute majority has one leader only. */
function absolute([leader]: readonly Candidate[], votes: number, majority: number): Decided {
	return leader !== undefined && votes >= majority ? ['absolute', leader.id, 'absolute_majority'] : [null, null, 'another_round']
}

function relative(leaders: readonly Candidate[], votes: number): Decided {
	if (votes === 0) {
		return [null, null, 'nobody']
	}
	const [oldest, next] = [...leaders].sort((one, other) => compareDates(one.birthDate, other.birthDate))
	if (next === undefined) {
		return ['relative', oldest!.id, 'relative_majority']
	}
	return compareDates(oldest!.birthDate, next.birthDate) === 0 ? [null, null, 'same_age'] : ['age', oldest!.id, 'oldest']
}

function votesExpressed(candidates: readonly Candidate[], round: Round, field: string): number {
	const known = new Set(candidates.map(({ id }) => id))
	let expressed = 0
	for (const [id, votes] of round.votes) {
		if (!known.has(id)) {
			throw new ImpossibleValue(`${field}.votes`, 'unknown_reference', { value: id })
		}
		expressed += wholeNumber(`${field}.votes.${id}`, votes)
	}
	const cast = expressed + wholeNumber(`${field}.blank`, round.blank) + wholeNumber(`${field}.null`, round.null)
	if (round.ballots !== undefined) {
		wholeNumber(`${field}.votes`, cast, wholeNumber(`${field}.ballots`, round.ballots), round.ballots)
	}
	return expressed
}
