/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Answers, MemberAnswer } from '../api/types'

import { expectedQuorum } from './expectedQuorum'

export interface Forecast {
	readonly present: number
	readonly absent: number
	readonly proxies: number
	readonly silent: number
	readonly quorum: number
	/** Members in exercise, of whom the quorum is counted. */
	readonly inExercise: number
	/** Whether those who announced themselves are enough, on items of which nobody withdraws. */
	readonly isReached: boolean
	/** How many of those announced may withdraw from one item before it lacks its quorum; 0 when it is just reached or not at all. */
	readonly margin: number
	/** Proxies that will be useless: who holds them will be absent too. */
	readonly lost: readonly MemberAnswer[]
}

/** What the answers let expect, as if those who have not answered stayed away. */
export function forecastOf({ seats, members }: Pick<Answers, 'seats' | 'members'>): Forecast {
	/** What was said of another date says nothing of this one. */
	const answered = (answer: MemberAnswer['answer']) => members.filter((member) => (member.toConfirm ? null : member.answer) === answer)
	const present = answered('present')
	const { quorum, denominator, ok } = expectedQuorum(seats, members.length, present.map(({ memberId }) => memberId))
	const absentees = new Set([...answered('absent'), ...answered('proxy')].map(({ memberId }) => memberId))
	const givers = answered('proxy').filter(({ given }) => given !== null && given.state !== 'declined')
	return {
		present: present.length,
		absent: answered('absent').length + answered('proxy').length - givers.length,
		proxies: givers.length,
		silent: answered(null).length,
		quorum,
		inExercise: denominator,
		isReached: ok,
		margin: Math.max(0, present.length - quorum),
		lost: givers.filter(({ given }) => absentees.has(given!.holderId)),
	}
}
