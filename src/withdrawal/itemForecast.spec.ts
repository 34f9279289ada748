/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Answers, MemberAnswer } from '../api/types'

import { aMemberAnswer, aProxy } from '../reply/given'
import { itemForecasts } from './itemForecast'
import { forecastSentence } from './withdrawalWords'

type Who = Partial<MemberAnswer>

function council(members: readonly Who[], ...items: Answers['items'][number]['withdrawn'][]): Answers {
	return {
		councilId: 1,
		meetingId: 7,
		seats: members.length,
		inExercise: members.length,
		members: members.map((one, index) => aMemberAnswer({ memberId: index + 1, name: `Member ${index + 1}`, civility: null, ...one })),
		items: items.map((withdrawn, index) => ({ itemId: 100 + index, number: String(index + 1), title: `Item ${index + 1}`, withdrawn })),
	}
}

const present: Who = { answer: 'present' }
const withProxyTo = (holderId: number): Who => ({ answer: 'proxy', given: aProxy({ holderId, holder: `Member ${holderId}` }) })

it('says nothing of items that are like the whole meeting', () => {
	expect(itemForecasts(council([present, present, {}], [], []))).toEqual([])
})

it('does not count who is interested, and keeps the total', () => {
	const [forecast] = itemForecasts(council([present, present, present, {}, {}], [], [{ memberId: 1, ground: 'personal_interest' }]))

	expect(forecast).toMatchObject({ present: 2, inExercise: 5, quorum: 3, isReached: false, voices: 2 })
	expect(forecastSentence(forecast!)).toBe('Item 2: 2 expected to be counted of 5, quorum 3 – Member 1 withdraws')
})

it('takes a representative out of the total too, absent or not', () => {
	expect(itemForecasts(council([present, present, present, {}, {}], [{ memberId: 5, ground: 'l1111_6_ii' }]))[0]).toMatchObject({ present: 3, inExercise: 4, quorum: 3, isReached: true })
})

it('silences the proxy that the maire carries and the one that an interested member gave', () => {
	const [accounts, interest] = itemForecasts(council(
		[present, present, present, withProxyTo(1), withProxyTo(2)],
		[{ memberId: 1, ground: 'accounts' }],
		[{ memberId: 5, ground: 'personal_interest' }],
	))

	expect(accounts).toMatchObject({ silent: [{ giver: 'Member 4', holder: 'Member 1' }], voices: 3 })
	expect(interest).toMatchObject({ present: 3, silent: [{ giver: 'Member 5', holder: 'Member 2' }], voices: 4 })
})

it('counts no proxy of another date and nobody who is a member no more', () => {
	const [forecast] = itemForecasts(council([present, present, { ...withProxyTo(1), toConfirm: true }], [{ memberId: 1, ground: 'accounts' }, { memberId: 9, ground: 'personal_interest' }]))

	expect(forecast).toMatchObject({ present: 1, silent: [], voices: 1 })
	expect(forecast!.withdrawn.map(({ member }) => member.memberId)).toEqual([1])
})
