/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { describe, expect, it } from '@jest/globals'
import { linesOf, sorted } from './dispatchLines'
import { aConvocation, aDispatch, aFollowed, anAsking } from './given'

const NOW = '2027-01-15T10:00:00+01:00'
const convocation = aConvocation([
	aDispatch({ id: 1, memberId: 1, name: 'Odile Perrachon', openedAt: NOW, acknowledgedAt: NOW }),
	aDispatch({ id: 2, memberId: 2, name: 'Élise Bon' }),
	aDispatch({ id: 3, memberId: 3, name: 'Fabrice Dunand', openedAt: NOW, sentAt: '2027-01-14T17:11:00+01:00' }),
	aDispatch({ id: 4, memberId: 4, name: 'Brigitte Lombard-Morel', channel: 'paper', state: 'paper', sentAt: null }),
	aDispatch({ id: 5, memberId: 5, name: 'Étienne Suchet', state: 'failed', sentAt: null, error: '550 unknown' }),
])
const asking = anAsking({ remindedAt: new Map([[2, '2027-01-15T09:00:00+01:00']]) })
const followed = [aFollowed({ memberId: 1, answer: 'present' }), ...[2, 3, 4, 5].map((memberId) => aFollowed({ memberId }))]
const lines = linesOf(convocation, followed, { problems: { 4: 'nothing_sent', 5: 'nothing_sent' }, remedyBefore: NOW }, asking)
const order = (...how: [Parameters<typeof sorted>[1], boolean?]) => sorted(lines, ...how).map(({ dispatch }) => dispatch.memberId)

describe('lines of a convocation', () => {
	it('say what is due of each member', () => {
		expect(lines.map(({ due }) => due)).toEqual([null, 'reminded', 'remind', 'deliver', 'address'])
	})

	it('put first what is to be done, the rest in the order of the tableau', () => {
		expect(order('todo')).toEqual([5, 4, 3, 1, 2])
		expect(order('todo', true)).toEqual([1, 2, 3, 4, 5])
	})

	it('are sorted by name as French does, by moment, reading and answer with what is missing first', () => {
		expect(order('name')).toEqual([4, 2, 5, 3, 1])
		expect(order('sent')).toEqual([4, 5, 1, 2, 3])
		expect(order('read')).toEqual([2, 4, 5, 3, 1])
		expect(order('answered')).toEqual([2, 3, 4, 5, 1])
		expect(order('answered', true)).toEqual([1, 2, 3, 4, 5])
	})

	it('ask for paper only where nothing was sent, when the law of the council is not known', () => {
		expect(linesOf(convocation, followed, null, asking).map(({ problem }) => problem)).toEqual([null, null, null, 'nothing_sent', 'nothing_sent'])
	})
})
