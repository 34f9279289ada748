/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Item, ItemKind } from '../api/types'

/** Up is -1, down is +1. */
export type Direction = -1 | 1

/** A place an item may go to: its zero-based index once moved, and the neighbour it then follows (null: first). */
export interface MoveTarget {
	index: number
	after: Item | null
}

/**
 * The items in a new order; the same array when nothing moves.
 *
 * @param index zero-based place once moved, brought back within the agenda
 */
export function moved(items: readonly Item[], id: number, index: number): Item[] {
	const from = items.findIndex((item) => item.id === id)
	const to = Math.min(Math.max(index, 0), items.length - 1)
	if (from === -1 || from === to) {
		return [...items]
	}
	const rest = items.filter((item) => item.id !== id)
	return numbered([...rest.slice(0, to), items[from]!, ...rest.slice(to)])
}

/**
 * Numbers and positions as the server will give them: from 1, except that a leading procedural item is 0; other
 * business has none.
 */
export function numbered(items: readonly Item[]): Item[] {
	let next = items[0]?.kind === 'procedural' ? 0 : 1
	return items.map((item, position) => {
		const number = item.kind === 'other_business' ? null : String(next++)
		return { ...item, position, number }
	})
}

/** The index an item gets by one step in a direction, or null at the end of the agenda. */
export function step(items: readonly Item[], id: number, direction: Direction): number | null {
	const from = items.findIndex((item) => item.id === id)
	const to = from + direction
	return from === -1 || to < 0 || to >= items.length ? null : to
}

/** Every other place of the agenda, first to last, for moving without a pointer. */
export function moveTargets(items: readonly Item[], id: number): MoveTarget[] {
	const from = items.findIndex((item) => item.id === id)
	const rest = items.filter((item) => item.id !== id)
	return items
		.map((_, index) => ({ index, after: rest[index - 1] ?? null }))
		.filter(({ index }) => index !== from)
}

/**
 * Where a dragged row lands: the number of other rows whose middle is above the pointer.
 *
 * @param middles vertical middles of all rows, in the order of the agenda
 * @param from index of the dragged row
 * @param pointer vertical position of the pointer, same unit
 */
export function landingIndex(middles: readonly number[], from: number, pointer: number): number {
	return middles.filter((middle, index) => index !== from && middle < pointer).length
}

/** What people call a place of the agenda: the number an item has there, its rank when it has none. */
export function placeNumber(items: readonly Item[], id: number, index: number): string {
	return moved(items, id, index)[index]?.number ?? String(index + 1)
}

/** Where a new item goes: before the closing « other business », which keeps the end of the agenda. */
export function insertionIndex(items: readonly Item[], kind: ItemKind): number {
	if (kind === 'other_business') {
		return items.length
	}
	let index = items.length
	while (index > 0 && items[index - 1]!.kind === 'other_business') {
		index--
	}
	return index
}
