/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Verdict } from './result'

import { wholeNumber } from './impossibleValue'
import { reason } from './result'

export const councilSizeReasons = {
	deemed_complete: {
		article: 'L2121-2-1',
		level: 'info',
		text: 'The council counts {elected} members for {seats} seats and is deemed complete: {minimum} are enough under 1,000 inhabitants.',
	},
	not_complete: {
		article: 'L2121-2-1',
		level: 'warning',
		text: 'The council counts {elected} members; it takes {needed} for it to be complete.',
	},
} as const

/** Number of seats by population, largest first: [population from which it applies, seats]. CGCT, art. L. 2121-2. */
const SEATS: readonly (readonly [number, number])[] = [
	[300000, 69],
	[250000, 65],
	[200000, 61],
	[150000, 59],
	[100000, 55],
	[80000, 53],
	[60000, 49],
	[50000, 45],
	[40000, 43],
	[30000, 39],
	[20000, 35],
	[10000, 33],
	[5000, 29],
	[3500, 27],
	[2500, 23],
	[1500, 19],
	[500, 15],
	[100, 11],
	[0, 7],
]

/** Members from which a council is deemed complete: [population below which it applies, members]. Art. L. 2121-2-1. */
const MINIMUM_COMPLETE: readonly (readonly [number, number])[] = [[100, 5], [500, 9], [1000, 13]]

export interface CouncilSizeInput {
	/** Population municipale authenticated before the renewal. */
	readonly population: number
	/** Members after the last general or complementary election; all seats by default. */
	readonly elected?: number
	/** Seats become vacant since then; 0 by default. */
	readonly vacancies?: number
}

export interface CouncilSize extends Verdict<keyof typeof councilSizeReasons> {
	/** Seats of the table of L. 2121-2. */
	readonly seats: number
	/** Members from which the council is deemed complete, null from 1,000 inhabitants. */
	readonly minimumComplete: number | null
	readonly complete: boolean
	/** Legal number of members, for every provision that refers to it. */
	readonly effectif: number
	/** Seats really filled today; the quorum is counted on them. */
	readonly inExercise: number
	/** Quorum of the council as a whole. */
	readonly quorum: number
}

/**
 * Seats, council deemed complete and members in exercise of a commune. CGCT, art. L. 2121-2 and L. 2121-2-1 (loi
 * 2025-444 of 21 May 2025, art. 5). Later vacancies lower the members in exercise, never the legal number. Paris, Lyon
 * and Marseille have rules of their own.
 *
 * @throws ImpossibleValue more members than seats, more vacancies than members, anything negative or fractional
 */
export function councilSize({ population, elected, vacancies = 0 }: CouncilSizeInput): CouncilSize {
	wholeNumber('population', population)
	const seats = SEATS.find(([from]) => population >= from)![1]
	const minimumComplete = MINIMUM_COMPLETE.find(([below]) => population < below)?.[1] ?? null
	const members = wholeNumber('elected', elected ?? seats, 0, seats)
	wholeNumber('vacancies', vacancies, 0, members)
	const needed = minimumComplete ?? seats
	const complete = members >= needed
	const inExercise = members - vacancies
	return {
		ok: complete,
		seats,
		minimumComplete,
		complete,
		effectif: complete && minimumComplete !== null ? members : seats,
		inExercise,
		quorum: quorumOf(inExercise),
		reasons: [
			...(complete && members < seats ? [reason(councilSizeReasons, 'deemed_complete', { elected: members, seats, minimum: needed })] : []),
			...(complete ? [] : [reason(councilSizeReasons, 'not_complete', { elected: members, needed })]),
		],
	}
}

/** More than half of the members in exercise (« plus de la moitié »). CGCT, art. L. 2121-17. */
export function quorumOf(inExercise: number): number {
	return Math.floor(inExercise / 2) + 1
}
