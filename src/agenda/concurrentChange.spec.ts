/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { merged, replayedIndex } from './concurrentChange'
import { anItem } from './given'

const base = { title: 'Budget', state: 'draft', themes: ['finance'] }

describe('two changes to the same item', () => {
	it('are merged when they touch different fields', () => {
		expect(merged(base, { title: 'Budget 2027' }, { ...base, state: 'ready' }))
			.toEqual({ safe: { title: 'Budget 2027' }, disagreements: [] })
	})

	it('are for the person to choose when they touch the same field', () => {
		expect(merged(base, { title: 'Budget 2027' }, { ...base, title: 'Budget primitif' }).disagreements)
			.toEqual([{ field: 'title', mine: 'Budget 2027', theirs: 'Budget primitif' }])
	})

	it('need nothing more when both did the same', () => {
		expect(merged(base, { title: 'Budget 2027', themes: ['finance'] }, { ...base, title: 'Budget 2027' }))
			.toEqual({ safe: {}, disagreements: [] })
	})

	it('compare lists by their content', () => {
		expect(merged(base, { themes: ['finance', 'roads'] }, { ...base, themes: ['finance'] }).safe)
			.toEqual({ themes: ['finance', 'roads'] })
	})
})

describe('a move made on an agenda that changed meanwhile', () => {
	const items = (...ids: number[]) => ids.map((id) => anItem({ id }))

	it.each([
		['follows the item it was put after', [1, 3, 2, 4], [9, 1, 2, 3, 4], 3],
		['follows the previous one when that item is gone', [1, 3, 2, 4], [1, 2, 4], 1],
		['goes first when it was put first', [2, 1, 3], [1, 9, 2, 3], 0],
	])('%s', (_, mine, current, expected) => {
		expect(replayedIndex(items(...mine), 2, items(...current))).toBe(expected)
	})

	it('is abandoned when the item was removed', () => {
		expect(replayedIndex(items(2, 1), 2, items(1))).toBeNull()
	})
})
