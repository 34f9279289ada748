/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Reason, Verdict } from './result'

import { quorumOf } from './councilSize'
import { distinct, ImpossibleValue, oneOf, wholeNumber } from './impossibleValue'
import { reason } from './result'

export const quorumReasons = {
	quorum_reached: {
		article: 'L2121-17',
		level: 'info',
		text: '{counted} members counted, {quorum} are needed of {inExercise} in exercise: the council can deliberate.',
	},
	quorum_missing: {
		article: 'L2121-17',
		level: 'error',
		text: '{counted} members counted, {quorum} are needed of {inExercise} in exercise: the council cannot deliberate on this item. Wait for a member, go on to another item, or convene the council again for this one.',
	},
	quorum_not_needed: {
		article: 'L2121-17, al. 2',
		level: 'info',
		text: 'Second convocation: this item of the first agenda is decided whatever the number of members present ({counted}).',
	},
	interest_not_counted: {
		article: 'L2131-11; CE, 19 January 1983, Chauré',
		level: 'info',
		text: 'Members concerned by this item: {count}. They are not counted, even if they stay seated in the room.',
	},
	accounts_not_counted: {
		article: 'L2121-14',
		level: 'info',
		text: 'The maire leaves for the vote on the accounts and is not counted.',
	},
	representatives_left_out: {
		article: 'L1111-6, II; L2131-11',
		level: 'info',
		text: 'Members who represent the commune in the body concerned: {count}. For this item they are not members in exercise: neither counted nor part of the total.',
	},
	interested_member_in_room: {
		article: 'L2131-11',
		level: 'warning',
		text: '{member} stays in the room: allowed since the law of 22 December 2025, but without a word in the debate nor a vote. Leaving the room is safer.',
	},
} as const

type Code = keyof typeof quorumReasons

/** Why a member takes no part in an item: personal interest, vote on the accounts (maire), seat held for the commune. */
export type WithdrawalGround = 'personal_interest' | 'accounts' | 'l1111_6_ii'

const GROUNDS: readonly WithdrawalGround[] = ['personal_interest', 'accounts', 'l1111_6_ii']

export interface Withdrawal {
	readonly member: string
	readonly ground: WithdrawalGround
	/** The member keeps a seat in the room, silent. */
	readonly staysInRoom?: boolean
}

export interface QuorumItem {
	readonly no: string
	readonly withdrawn: readonly Withdrawal[]
	/** Taken over from the first agenda by a regular second convocation: see secondConvocation.ts. */
	readonly withoutQuorum?: boolean
}

/** `before`: takes effect when the item is opened; `during` its debate: from the next item. No item: before the opening. */
export interface Movement {
	readonly member: string
	readonly move: 'in' | 'out'
	readonly item?: string
	readonly phase?: 'before' | 'during'
}

export interface QuorumInput {
	/** Legal number of members in use (see councilSize.ts). */
	readonly seats: number
	readonly vacancies: number
	/**
	 * Members present at the opening. In a commune, members at a distance are not present; an EPCI adds those who take
	 * part by video (L. 5211-11-1).
	 */
	readonly present: readonly string[]
	readonly movements?: readonly Movement[]
	/** Items in the order they are examined. */
	readonly items: readonly QuorumItem[]
}

export interface ItemQuorum extends Verdict<Code> {
	readonly no: string
	/** Members in exercise for this item. */
	readonly denominator: number
	readonly quorum: number
	readonly counted: number
}

/** `ok`: every item can be deliberated. */
export interface QuorumResult extends Verdict<Code> {
	readonly items: readonly ItemQuorum[]
}

/**
 * The quorum of each item: more than half of the members in exercise are physically present when it is put to
 * discussion. CGCT, art. L. 2121-17. Proxies never count; those who abstain or take no part in the vote do. A departure
 * once the debate is engaged counts from the next item. A member personally interested and the maire for the accounts
 * are not counted, the total stays (CE, 19 January 1983, Chauré; L. 2121-14); a representative under L. 1111-6 II
 * leaves the total too, present or absent (L. 2131-11, loi 2025-1249, art. 32).
 *
 * @throws ImpossibleValue more members present than in exercise, a member twice, an item that is not on the agenda
 */
export function quorumByItem({ seats, vacancies, present, movements = [], items }: QuorumInput): QuorumResult {
	wholeNumber('seats', seats)
	const inExercise = seats - wholeNumber('vacancies', vacancies, 0, seats)
	const movementsOf = byItem(movements, distinct('items', items.map(({ no }) => no)))
	const room = new Set(distinct('present', present))
	const move = (movement: Movement) => movement.move === 'in' ? room.add(movement.member) : room.delete(movement.member)

	movementsOf.opening.forEach(move)
	const results = items.map((item) => {
		movementsOf.before.get(item.no)?.forEach(move)
		wholeNumber(`present (${item.no})`, room.size, 0, inExercise)
		const result = itemQuorum(item, inExercise, room)
		movementsOf.during.get(item.no)?.forEach(move)
		return result
	})
	return { ok: results.every(({ ok }) => ok), items: results, reasons: [] }
}

function itemQuorum({ no, withdrawn, withoutQuorum = false }: QuorumItem, inExercise: number, room: ReadonlySet<string>): ItemQuorum {
	distinct(`items.${no}.withdrawn`, withdrawn.map(({ member }) => member))
	withdrawn.forEach(({ ground }) => oneOf(`items.${no}.withdrawn.ground`, ground, GROUNDS))
	const representatives = withdrawn.filter(({ ground }) => ground === 'l1111_6_ii').length
	const denominator = inExercise - wholeNumber(`items.${no}.withdrawn`, representatives, 0, inExercise)
	const counted = room.size - withdrawn.filter(({ member }) => room.has(member)).length
	const quorum = quorumOf(denominator)
	const reached = counted >= quorum
	const code = withoutQuorum ? 'quorum_not_needed' : reached ? 'quorum_reached' : 'quorum_missing'
	return {
		no,
		denominator,
		quorum,
		counted,
		ok: withoutQuorum || reached,
		reasons: [reason(quorumReasons, code, { counted, quorum, inExercise: denominator }), ...withdrawalReasons(withdrawn, room)],
	}
}

function withdrawalReasons(withdrawn: readonly Withdrawal[], room: ReadonlySet<string>): Reason<Code>[] {
	const count = (sought: WithdrawalGround) => withdrawn.filter(({ ground }) => ground === sought).length
	const [interested, chair, representatives] = GROUNDS.map(count) as [number, number, number]
	const seated = withdrawn.filter(({ member, ground, staysInRoom = false }) => staysInRoom && ground !== 'accounts' && room.has(member))
	return [
		...(interested > 0 ? [reason(quorumReasons, 'interest_not_counted', { count: interested })] : []),
		...(chair > 0 ? [reason(quorumReasons, 'accounts_not_counted')] : []),
		...(representatives > 0 ? [reason(quorumReasons, 'representatives_left_out', { count: representatives })] : []),
		...seated.map(({ member }) => reason(quorumReasons, 'interested_member_in_room', { member })),
	]
}

interface Grouped {
	readonly opening: readonly Movement[]
	readonly before: ReadonlyMap<string, readonly Movement[]>
	readonly during: ReadonlyMap<string, readonly Movement[]>
}

function byItem(movements: readonly Movement[], items: readonly string[]): Grouped {
	const known = new Set(items)
	const grouped = { opening: [] as Movement[], before: new Map<string, Movement[]>(), during: new Map<string, Movement[]>() }
	movements.forEach((movement, index) => {
		const { item, move, phase = 'before' } = movement
		oneOf(`movements[${index}].move`, move, ['in', 'out'])
		oneOf(`movements[${index}].phase`, phase, ['before', 'during'])
		if (item === undefined) {
			grouped.opening.push(movement)
		} else if (known.has(item)) {
			grouped[phase].set(item, [...(grouped[phase].get(item) ?? []), movement])
		} else {
			throw new ImpossibleValue(`movements[${index}].item`, 'unknown_reference', { value: item })
		}
	})
	return grouped
}
