/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Convocation, Document, Item, Preparation } from '../api/types'

export interface Brought {
	readonly item: Pick<Item, 'id' | 'number' | 'title'>
	/** Whether the item itself is new. */
	readonly added: boolean
	/** Its new or corrected pieces. */
	readonly pieces: readonly Pick<Document, 'id' | 'name'>[]
}

/** What an act could bring: for an addendum items that wait for one and pieces the élus do not have, for a replacement corrected pieces. */
export function offeredBy(kind: Convocation['kind'], { items }: Preparation): Brought[] {
	if (kind !== 'addendum' && kind !== 'replacement') {
		return []
	}
	const isNews = ({ missing, conflictOf, publication }: Document) => !missing && (kind === 'addendum' ? conflictOf === null && publication === null : publication?.changedSince === true)
	return items
		.filter(({ addendum }) => kind === 'addendum' || addendum !== 0)
		.map((item) => ({ item, added: item.addendum === 0, pieces: item.documents.filter(isNews) }))
		.filter(({ added, pieces }) => added || pieces.length > 0)
}

/** What it will bring: everything but what was left for the next act. */
export function broughtBy({ kind, change }: Pick<Convocation, 'kind' | 'change'>, preparation: Preparation): Brought[] {
	return offeredBy(kind, preparation)
		.filter(({ item }) => !change.leftItems.includes(item.id))
		.map((one) => ({ ...one, pieces: one.pieces.filter(({ id }) => !change.leftDocuments.includes(id)) }))
		.filter(({ added, pieces }) => added || pieces.length > 0)
}
