/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Received } from '../api/types'

import { aReceived } from './given'
import { broughtLines, receivedTitle, seenSentence, stillHolds } from './receivedWords'

function brought(kind: Received['kind'], items: NonNullable<Received['change']>['items']): Received {
	return aReceived({ kind, change: { reason: null, formerStart: '2027-01-19T19:00:00+01:00', formerPlace: 'Mairie', items } })
}

const snow = { number: '9', title: 'Achat d’une déneigeuse', isNew: true, pieces: 1 }

it.each([
	['one item', 'addendum' as const, [snow], 'Addendum: one item added'],
	['items', 'addendum' as const, [snow, { ...snow, number: '10' }], 'Addendum: 2 items added'],
	['pieces of items known before', 'addendum' as const, [{ ...snow, isNew: false, pieces: 2 }], 'Addendum: 2 pieces added'],
	['a corrected piece', 'replacement' as const, [{ ...snow, isNew: false }], 'One piece replaced'],
	['another date', 'postponement' as const, [], 'Postponement'],
])('says what was brought: %s', (_, kind, items, title) => {
	expect(receivedTitle(brought(kind, items))).toBe(title)
})

it('leads to the item that was added, by its number and title, and names what is no longer there', () => {
	const added = brought('addendum', [snow, { number: null, title: 'Questions diverses', isNew: true, pieces: 0 }])
	expect(broughtLines(added, [{ id: 3, number: '2', title: snow.title }, { id: 7, number: '9', title: snow.title }])).toEqual([
		{ itemId: 7, words: '9. Achat d’une déneigeuse (1 document)' },
		{ itemId: null, words: 'Questions diverses' },
	])
})

it('no longer asks to acknowledge what was moved or cancelled since', () => {
	const acts = [aReceived({ number: 1 }), aReceived({ number: 2, kind: 'addendum' })]
	expect(acts.map((one) => stillHolds(one, acts))).toEqual([true, true])
	for (const kind of ['postponement', 'second', 'cancellation'] as const) {
		const all = [...acts, aReceived({ number: 3, kind })]
		expect(all.map((one) => stillHolds(one, all))).toEqual([false, false, true])
	}
})

it('tells the élu all that is recorded, and by which way', () => {
	expect(seenSentence(aReceived({ openedAt: null }))).toContain('which pieces you open here for the first time')
	expect(seenSentence(aReceived())).toContain('you opened the convocation on Thursday, January 14, 2027, 19:00, and which pieces you opened here for the first time, and when: 3 of 12')
	expect(seenSentence(aReceived({ openedHow: 'link' }))).toContain('acknowledged the convocation by your personal link')
	expect(seenSentence(aReceived())).toContain('neither how long you read nor your notes')
})
