/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** The agenda after a change, as values: shown at once, before the server answers. */
import type { ItemChange } from '../api/items'
import type { Document, Item, Preparation } from '../api/types'

import { numbered } from './ordering'

export function findItem({ items }: Preparation, id: number): Item | null {
	return items.find((item) => item.id === id) ?? null
}

/** A document wherever it is: on an item or in « to be sorted ». */
export function findDocument({ items, inbox }: Preparation, id: number): Document | null {
	return [...inbox, ...items.flatMap(({ documents }) => documents)].find((document) => document.id === id) ?? null
}

export function withItems(preparation: Preparation, items: readonly Item[]): Preparation {
	return { ...preparation, items: numbered(items) }
}

/** Some fields of an item changed, or the whole item replaced. */
export function withItem(preparation: Preparation, id: number, values: Partial<Item>): Preparation {
	return withItems(preparation, preparation.items.map((item) => item.id === id ? { ...item, ...values } : item))
}

export function withoutItem(preparation: Preparation, id: number): Preparation {
	return withItems(preparation, preparation.items.filter((item) => item.id !== id))
}

/** An item at its place, once, whether it was known or not. */
export function withNewItem(preparation: Preparation, item: Item): Preparation {
	const others = preparation.items.filter(({ id }) => id !== item.id)
	return withItems(preparation, [...others.slice(0, item.position), item, ...others.slice(item.position)])
}

export function withDocument(preparation: Preparation, id: number, values: Partial<Document>): Preparation {
	const change = (documents: Document[]) => documents.map((document) => document.id === id ? { ...document, ...values } : document)
	return mapDocuments(preparation, change)
}

export function withoutDocument(preparation: Preparation, id: number): Preparation {
	return mapDocuments(preparation, (documents) => documents.filter((document) => document.id !== id))
}

/** A document filed elsewhere: under an item, or in « to be sorted » with null. */
export function withDocumentIn(preparation: Preparation, id: number, itemId: number | null): Preparation {
	const document = findDocument(preparation, id)
	if (document === null) {
		return preparation
	}
	const filed = { ...document, itemId, suggestion: null }
	const rest = withoutDocument(preparation, id)
	return itemId === null
		? { ...rest, inbox: [...rest.inbox, filed] }
		: { ...rest, items: rest.items.map((item) => item.id === itemId ? { ...item, documents: [...item.documents, filed] } : item) }
}

/** The fields of an item as an update names them. */
export function changeable(item: Item): Required<ItemChange> {
	const { title, kind, section, rapporteurId, owner, themes, closedSession, matterCode, budgetYear, budgetName, summary, state, ready } = item
	return { title, kind, section, rapporteurId, ownerUid: owner?.uid ?? null, themes, closedSession, matterCode, budgetYear, budgetName, summary, state, readyReason: ready?.reason ?? null }
}

/** What an update will look like on the item; names and moments come back with the server's answer. */
export function applied(change: ItemChange, item: Item): Partial<Item> {
	const { ownerUid, ...values } = change
	delete values.readyReason
	if (ownerUid === undefined || ownerUid === item.owner?.uid) {
		return values
	}
	return { ...values, owner: ownerUid === null ? null : { uid: ownerUid, displayName: ownerUid } }
}

function mapDocuments(preparation: Preparation, change: (documents: Document[]) => Document[]): Preparation {
	return {
		...preparation,
		inbox: change(preparation.inbox),
		items: preparation.items.map((item) => ({ ...item, documents: change(item.documents) })),
	}
}
