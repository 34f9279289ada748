/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { MemberAnswer } from '../api/types'

import { aMemberAnswer, aProxy } from './given'
import { proxyTo } from './proxyTo'

const jeanne = aMemberAnswer({ memberId: 1, name: 'Jeanne Vuillet' })
const fabrice = (values: Partial<MemberAnswer>) => aMemberAnswer({ memberId: 2, name: 'Fabrice Dunand', ...values })
const claire = (values: Partial<MemberAnswer> = {}) => aMemberAnswer({ memberId: 3, name: 'Claire Tornier', ...values })
const given = (giverId: number, holderId: number, values: Parameters<typeof aProxy>[0] = {}): Partial<MemberAnswer> => ({ answer: 'proxy', given: aProxy({ giverId, holderId, ...values }) })
const preview = (holder: MemberAnswer, ...others: MemberAnswer[]) => proxyTo(holder, jeanne, [jeanne, holder, ...others])

it.each([
	['nothing was answered', fabrice({}), false],
	['the holder comes', fabrice({ answer: 'present' }), false],
	['the holder is absent', fabrice({ answer: 'absent' }), true],
	['the holder was absent on another date', fabrice({ answer: 'absent', toConfirm: true }), false],
	['the holder gave a proxy', fabrice(given(2, 3)), true],
	['the holder gave a proxy that was declined', fabrice(given(2, 3, { state: 'declined' })), true],
	['the holder gave a proxy for another date', fabrice({ ...given(2, 3, { toConfirm: true }), toConfirm: true }), false],
])('is doubtful or not when %s', (_, holder, isDoubtful) => {
	expect(preview(holder, claire()).isDoubtful).toBe(isDoubtful)
})

it('says a circle, and names people as they are called', () => {
	expect(preview(fabrice(given(2, 1)))).toEqual({
		isDoubtful: true,
		warnings: ['These proxies go round in a circle and come back to Jeanne Vuillet: none of them can be used unless one of the members comes.'],
	})
})

it('says whose voice is lost when the giver carries one, and does not doubt the holder', () => {
	expect(preview(fabrice({}), claire(given(3, 1)))).toEqual({
		isDoubtful: false,
		warnings: ['Jeanne Vuillet holds the proxy of Claire Tornier: that voice is lost while Jeanne Vuillet is absent, it is not passed on. Tell Claire Tornier.'],
	})
})
