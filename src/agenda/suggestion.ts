/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Document, Item } from '../api/types'

/** Characters of a title shown on a button; the whole title stays in its accessible name. */
const SHORT = 40

/** The item a stray document probably belongs to; null when nothing resembles, or when that item is gone. */
export function suggestedItem(document: Document, items: readonly Item[]): Item | null {
	return items.find(({ id }) => id === document.suggestion?.itemId) ?? null
}

/** A title short enough for a button, cut between two words when possible. */
export function shortTitle(title: string, length = SHORT): string {
	const characters = Array.from(title)
	if (characters.length <= length) {
		return title
	}
	const cut = characters.slice(0, length - 1).join('')
	const space = cut.lastIndexOf(' ')
	return `${space > length / 2 ? cut.slice(0, space) : cut}…`
}

/** Items whose number or title contains every word typed, accents and case aside, in the order of the agenda. */
export function matching<T extends { number: string | null, title: string }>(items: readonly T[], typed: string): T[] {
	const words = folded(typed).split(/\s+/).filter((word) => word !== '')
	return items.filter(({ number, title }) => {
		const text = folded(`${number ?? ''} ${title}`)
		return words.every((word) => text.includes(word))
	})
}

function folded(text: string): string {
	return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase()
}
