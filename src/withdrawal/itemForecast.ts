/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { AnswerItem, Answers, Ground, MemberAnswer } from '../api/types'
import type { Withdrawal } from '../rules/quorum'

import { expectedQuorum } from '../reply/expectedQuorum'
import { followProxies } from '../rules/proxySitting'

export interface Withdrawn {
	readonly member: MemberAnswer
	readonly ground: Ground
}

/** A proxy that is not used on the item: its giver or its holder withdraws. */
export interface SilentProxy {
	readonly giver: string
	readonly holder: string
}

export interface ItemForecast {
	readonly item: AnswerItem
	readonly withdrawn: readonly Withdrawn[]
	/** Announced members whom the quorum of this item counts. */
	readonly present: number
	/** Members in exercise for this item, of whom its quorum is counted. */
	readonly inExercise: number
	readonly quorum: number
	readonly isReached: boolean
	readonly silent: readonly SilentProxy[]
	/** Voices on this item: those present who take part, and the proxies that can be used. */
	readonly voices: number
}

/** What the answers let expect of each item from which somebody withdraws; the others are like the whole meeting. */
export function itemForecasts(answers: Answers): ItemForecast[] {
	const byId = new Map(answers.members.map((member) => [member.memberId, member]))
	const concerned = answers.items
		.map((item) => ({ item, withdrawn: item.withdrawn.flatMap(({ memberId, ground }) => byId.has(memberId) ? [{ member: byId.get(memberId)!, ground }] : []) }))
		.filter(({ withdrawn }) => withdrawn.length > 0)
	const sitting = proxiesOf(answers, concerned)
	return concerned.map(({ item, withdrawn }, index) => {
		const { counted, quorum, denominator, ok } = quorumOf(answers, withdrawn)
		const { inactive, voters } = sitting[index]!
		const silent = [...inactive].filter(([, reasons]) => reasons.some(({ code }) => code === 'holder_withdrawn' || code === 'giver_withdrawn'))
		return {
			item,
			withdrawn,
			present: counted,
			inExercise: denominator,
			quorum,
			isReached: ok,
			silent: silent.map(([giver]) => ({ giver: byId.get(Number(giver))!.name, holder: byId.get(Number(giver))!.given!.holder })),
			voices: voters,
		}
	})
}

interface Concerned {
	readonly item: AnswerItem
	readonly withdrawn: readonly Withdrawn[]
}

const isAnnounced = ({ answer, toConfirm }: MemberAnswer) => answer === 'present' && !toConfirm
const present = ({ members }: Answers) => members.filter(isAnnounced).map(({ memberId }) => memberId)

function quorumOf(answers: Answers, withdrawn: readonly Withdrawn[]) {
	return expectedQuorum(answers.seats, answers.members.length, present(answers), withdrawn.map(({ member, ground }): Withdrawal => ({ member: String(member.memberId), ground })))
}

/** Each proxy is known by its giver. One that was given for another date, or declined, is none. */
function proxiesOf(answers: Answers, concerned: readonly Concerned[]) {
	const known = new Set(answers.members.map(({ memberId }) => memberId))
	const meeting = String(answers.meetingId)
	const given = answers.members.filter((member) => member.answer === 'proxy' && !member.toConfirm && member.given !== null && member.given.state !== 'declined' && known.has(member.given.holderId))
	return followProxies({
		meeting,
		members: [...known].map(String),
		present: present(answers).map(String),
		items: concerned.map(({ item }) => String(item.itemId)),
		events: [
			...given.map(({ memberId, given: proxy }) => ({ type: 'give' as const, proxy: { id: String(memberId), giver: String(memberId), holder: String(proxy!.holderId), meetings: [meeting], written: true, authenticated: true } })),
			...concerned.flatMap(({ item, withdrawn }) => withdrawn.map(({ member }) => ({ type: 'withdraw' as const, member: String(member.memberId), item: String(item.itemId) }))),
		],
	}).items
}
