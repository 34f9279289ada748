/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/**
 * Two people changed the same thing: what each one did is kept. Fields that only one of them touched are merged; a
 * field that both set to different values is for the person to choose.
 */
import type { Item } from '../api/types'

export interface Disagreement<T, K extends keyof T = keyof T> {
	readonly field: K
	readonly mine: T[K]
	readonly theirs: T[K]
}

export interface Merge<T> {
	/** The part of my change that contradicts nobody and still has to be saved. */
	readonly safe: Partial<T>
	readonly disagreements: readonly Disagreement<T>[]
}

/**
 * @param base what I saw when I made my change
 * @param mine the fields I changed
 * @param theirs what the server holds now
 */
export function merged<T extends object>(base: T, mine: Partial<T>, theirs: T): Merge<T> {
	const safe: Partial<T> = {}
	const disagreements: Disagreement<T>[] = []
	for (const field of Object.keys(mine) as (keyof T)[]) {
		const wanted = mine[field] as T[keyof T]
		if (same(wanted, theirs[field])) {
			continue
		}
		if (same(base[field], theirs[field])) {
			safe[field] = wanted
		} else {
			disagreements.push({ field, mine: wanted, theirs: theirs[field] })
		}
	}
	return { safe, disagreements }
}

function same(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other)
}

/**
 * Where an item I moved goes in an agenda that changed meanwhile: after the nearest item that preceded it in my order,
 * first when there is none. Null when the item is no longer there.
 */
export function replayedIndex(mine: readonly Item[], id: number, current: readonly Item[]): number | null {
	if (!current.some((item) => item.id === id)) {
		return null
	}
	const others = current.filter((item) => item.id !== id)
	const at = mine.findIndex((item) => item.id === id)
	for (let before = at - 1; before >= 0; before--) {
		const index = others.findIndex((item) => item.id === mine[before]!.id)
		if (index !== -1) {
			return index + 1
		}
	}
	return 0
}
