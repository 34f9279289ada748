/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { forecastOf } from './forecast'
import { aMemberAnswer, aProxy } from './given'

const council = (...answers: Parameters<typeof aMemberAnswer>[0][]) => ({
	councilId: 1,
	meetingId: 1,
	seats: answers.length,
	inExercise: answers.length,
	members: answers.map((values, index) => aMemberAnswer({ memberId: index + 1, ...values })),
})

it('counts those who announced themselves, never proxies, against the quorum', () => {
	const forecast = forecastOf(council({ answer: 'present' }, { answer: 'present' }, { answer: 'proxy', given: aProxy({ holderId: 1 }) }, { answer: 'absent' }, {}))

	expect(forecast).toMatchObject({ present: 2, proxies: 1, absent: 1, silent: 1, quorum: 3, inExercise: 5, isReached: false, lost: [] })
	expect(forecastOf(council({ answer: 'present' }, { answer: 'present' }, { answer: 'present' }, {}, {})).isReached).toBe(true)
})

it('counts nobody who answered for another date until the answer is confirmed', () => {
	expect(forecastOf(council({ answer: 'present', toConfirm: true }, { answer: 'present' }, {}))).toMatchObject({ present: 1, silent: 2, isReached: false })
})

it('counts the quorum of members in exercise, not of seats', () => {
	expect(forecastOf({ ...council({}, {}, {}), seats: 15 })).toMatchObject({ inExercise: 3, quorum: 2 })
})

it('names proxies whose holder will be absent, and counts a declined one as an absence', () => {
	const forecast = forecastOf(council({ answer: 'proxy', given: aProxy({ holderId: 2 }) }, { answer: 'absent' }, { answer: 'proxy', given: aProxy({ holderId: 4, state: 'declined' }) }, {}))

	expect(forecast.lost.map(({ memberId }) => memberId)).toEqual([1])
	expect(forecast).toMatchObject({ proxies: 1, absent: 2 })
})

it('says how many may withdraw from one item before it lacks its quorum', () => {
	const present = { answer: 'present' as const }
	expect(forecastOf(council(present, present, present, present, {})).margin).toBe(1)
	expect(forecastOf(council(present, present, present, {}, {})).margin).toBe(0)
	expect(forecastOf(council(present, {}, {}, {}, {})).margin).toBe(0)
})
