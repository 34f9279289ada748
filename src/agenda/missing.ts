/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Document, Item, Preparation } from '../api/types'

/** What an item still lacks, most serious first. */
export type Marker
	= | { kind: 'folder' }
		| { kind: 'conflict', documents: Document[] }
		| { kind: 'missing', labels: string[] }

/** What was declared as expected and has not come: the server says so, see `lib/Missing/ItemLacks`. */
export function missingLabels(item: Item): string[] {
	return item.lacks.filter(({ kind }) => kind === 'expected').map(({ name }) => name ?? '')
}

/** The documents of which a person has to say which version counts. */
export function unsettledDocuments(documents: readonly Document[]): Document[] {
	return documents.filter((document) => isUnsettled(document) && !document.missing)
}

/** A conflict copy that a synchronisation made, or a document that replaced a version unread. */
export function isUnsettled({ conflictOf, overwrites }: Document): boolean {
	return conflictOf !== null || overwrites.length > 0
}

export function markers(item: Item): Marker[] {
	const found: Marker[] = []
	if (item.folderMissing) {
		found.push({ kind: 'folder' })
	}
	const unsettled = unsettledDocuments(item.documents)
	if (unsettled.length > 0) {
		found.push({ kind: 'conflict', documents: unsettled })
	}
	const labels = missingLabels(item)
	if (labels.length > 0) {
		found.push({ kind: 'missing', labels })
	}
	return found
}

/** How far the preparation is: ready items over all. */
export function readiness(items: readonly Item[]): { ready: number, total: number } {
	return { ready: items.filter(({ state }) => state === 'ready').length, total: items.length }
}

/** Documents a publication of the whole meeting would write: new ones, and those changed since they were published. */
export function toPublish(preparation: Pick<Preparation, 'items'>): Document[] {
	return preparation.items.flatMap(({ documents }) => documents.filter(publishable))
}

/** What is not settled is never published silently, a missing file cannot be. */
export function publishable(document: Document): boolean {
	return !document.missing
		&& !isUnsettled(document)
		&& (document.publication === null || document.publication.changedSince)
}
