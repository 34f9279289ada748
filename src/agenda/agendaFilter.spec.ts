/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { filtered } from './agendaFilter'
import { anItem } from './given'

const items = [anItem({ id: 10, state: 'review' }), anItem({ id: 11, involved: true }), anItem({ id: 12 })]
const ids = (filter: Parameters<typeof filtered>[1]) => filtered(items, filter).map(({ id }) => id)

it('keeps what is to be reviewed', () => expect(ids('review')).toEqual([10]))
it('keeps what the person works on', () => expect(ids('mine')).toEqual([11]))
it('keeps everything otherwise', () => expect(ids('all')).toEqual([10, 11, 12]))

it('with sign-offs, is for review only to those whose turn it is', () => {
	const mine = anItem({ state: 'draft', review: { visas: 2, given: 0, corrections: 0, mine: true } })
	const theirs = anItem({ state: 'review', review: { visas: 2, given: 0, corrections: 0, mine: false } })
	expect(filtered([mine, theirs], 'review')).toEqual([mine])
})
