/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Person } from '../api/types'

/** What somebody began to write and has not sent. */
export interface Unsent {
	readonly text: string
	/** People chosen in the list, by the names that stand in the text. */
	readonly people: readonly Person[]
}

const PREFIX = 'conseil_municipal/unsent'
const NONE: Unsent = { text: '', people: [] }

const keyOf = (uid: string, itemId: number, box: string) => [PREFIX, uid, itemId, box].join('/')

/** Kept on this device, for this person, until it is sent or emptied. A device that keeps nothing loses nothing else. */
export const unsent = {
	read(uid: string, itemId: number, box: string): Unsent {
		try {
			const kept: unknown = JSON.parse(localStorage.getItem(keyOf(uid, itemId, box)) ?? 'null')
			return isUnsent(kept) ? kept : NONE
		} catch {
			return NONE
		}
	},

	keep(uid: string, itemId: number, box: string, draft: Unsent): void {
		try {
			if (draft.text.trim() === '') {
				localStorage.removeItem(keyOf(uid, itemId, box))
			} else {
				localStorage.setItem(keyOf(uid, itemId, box), JSON.stringify(draft))
			}
		} catch {
			// Full or forbidden: the text stays in its box.
		}
	},
}

function isUnsent(kept: unknown): kept is Unsent {
	const { text, people } = (kept ?? {}) as Partial<Unsent>
	return typeof text === 'string' && Array.isArray(people)
}
