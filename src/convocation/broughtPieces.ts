/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Item, Preparation } from '../api/types'

export interface Brought {
	readonly item: Pick<Item, 'id' | 'number' | 'title'>
	/** Whether the item itself is new. */
	readonly added: boolean
	/** Names of its new or corrected pieces. */
	readonly pieces: readonly string[]
}

/** What an addendum would bring: items that wait for one, and pieces the élus do not have. */
export function addendumOf({ items }: Preparation): Brought[] {
	return items.map((item) => ({
		item,
		added: item.addendum === 0,
		pieces: item.documents.filter(({ missing, conflictOf, publication }) => !missing && conflictOf === null && publication === null).map(({ name }) => name),
	})).filter(({ added, pieces }) => added || pieces.length > 0)
}

/** What a replacement would bring: pieces that were corrected since they were sent. */
export function replacementOf({ items }: Preparation): Brought[] {
	return items.filter(({ addendum }) => addendum !== 0).map((item) => ({
		item,
		added: false,
		pieces: item.documents.filter(({ missing, publication }) => !missing && publication?.changedSince === true).map(({ name }) => name),
	})).filter(({ pieces }) => pieces.length > 0)
}
