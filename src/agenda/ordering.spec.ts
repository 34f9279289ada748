/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Item } from '../api/types'

import { anItem } from './given'
import { insertionIndex, landingIndex, moved, moveTargets, numbered, placeNumber, step } from './ordering'

const agenda = (): Item[] => numbered([
	anItem({ id: 1, kind: 'procedural', title: 'Secretary' }),
	anItem({ id: 2, title: 'Budget' }),
	anItem({ id: 3, title: 'Roads' }),
	anItem({ id: 4, kind: 'other_business', title: 'Other business' }),
])
const titles = (items: Item[]) => items.map(({ title }) => title)
const numbers = (items: Item[]) => items.map(({ number }) => number)

describe('numbers of the agenda', () => {
	it('start at 0 when the meeting opens with a procedural item, and leave other business without number', () => {
		expect(numbers(agenda())).toEqual(['0', '1', '2', null])
	})

	it('start at 1 otherwise', () => {
		expect(numbers(numbered([anItem(), anItem({ kind: 'procedural' }), anItem()]))).toEqual(['1', '2', '3'])
	})

	it('follow the new order after a move', () => {
		const after = moved(agenda(), 3, 1)
		expect(titles(after)).toEqual(['Secretary', 'Roads', 'Budget', 'Other business'])
		expect(numbers(after)).toEqual(['0', '1', '2', null])
		expect(after.map(({ position }) => position)).toEqual([0, 1, 2, 3])
	})
})

describe('moving an item', () => {
	it.each([
		['to the first place', 3, 0, [3, 1, 2, 4]],
		['to the last place', 1, 3, [2, 3, 4, 1]],
		['beyond the end stops at the end', 2, 99, [1, 3, 4, 2]],
		['before the beginning stops at the beginning', 2, -5, [2, 1, 3, 4]],
		['to its own place changes nothing', 2, 1, [1, 2, 3, 4]],
		['an unknown item changes nothing', 99, 0, [1, 2, 3, 4]],
	])('%s', (_, id, index, expected) => {
		expect(moved(agenda(), id, index).map((item) => item.id)).toEqual(expected)
	})

	it('never loses nor doubles an item, whatever the move', () => {
		for (const { id } of agenda()) {
			for (let index = 0; index < 4; index++) {
				expect(moved(agenda(), id, index).map((item) => item.id).sort()).toEqual([1, 2, 3, 4])
			}
		}
	})

	it('offers no step up on the first item nor down on the last', () => {
		expect(step(agenda(), 1, -1)).toBeNull()
		expect(step(agenda(), 4, 1)).toBeNull()
		expect(step(agenda(), 2, -1)).toBe(0)
		expect(step(agenda(), 99, 1)).toBeNull()
	})

	it('lists the other places with the item each one follows', () => {
		expect(moveTargets(agenda(), 2).map(({ index, after }) => [index, after?.title ?? null])).toEqual([
			[0, null],
			[2, 'Roads'],
			[3, 'Other business'],
		])
	})
})

it('names a place by the number the item will have there, by its rank when it has none', () => {
	expect(placeNumber(agenda(), 3, 1)).toBe('1')
	expect(placeNumber(agenda(), 4, 3)).toBe('4')
})

describe('dropping a dragged row', () => {
	const middles = [25, 75, 125, 175]

	it.each([
		['above everything', 2, 0, 0],
		['just below the first row', 2, 30, 1],
		['at its own place', 2, 125, 2],
		['below everything', 0, 500, 3],
		['on the next row, past its middle', 1, 130, 2],
	])('%s', (_, from, pointer, expected) => {
		expect(landingIndex(middles, from, pointer)).toBe(expected)
	})
})

describe('adding an item', () => {
	it('puts a deliberation before other business', () => {
		expect(insertionIndex(agenda(), 'deliberation')).toBe(3)
	})

	it('puts other business at the end', () => {
		expect(insertionIndex(agenda(), 'other_business')).toBe(4)
	})

	it('starts an empty agenda', () => {
		expect(insertionIndex([], 'deliberation')).toBe(0)
	})
})
