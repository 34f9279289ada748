/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PublishedDocument, PublishedItem, Reading } from '../api/types'

import { compareInstants, instant } from '../rules/temporal'

/** A document with the item it belongs to. */
export interface PlacedDocument {
	readonly item: PublishedItem
	readonly document: PublishedDocument
}

export interface Neighbours<T> {
	readonly previous: T | null
	readonly next: T | null
}

/** What an item says about the person's own reading. `none`: nothing to read. */
export type ReadingState = 'none' | 'new' | 'replaced' | 'partly' | 'unread' | 'read'

export function readingState({ documents }: PublishedItem): ReadingState {
	if (documents.length === 0) {
		return 'none'
	}
	if (documents.some(({ news }) => news === 'replaced')) {
		return 'replaced'
	}
	if (documents.some(({ news }) => news === 'new')) {
		return 'new'
	}
	const read = documents.filter(({ readAt }) => readAt !== null).length
	if (read === documents.length) {
		return 'read'
	}
	return read === 0 ? 'unread' : 'partly'
}

/** Items with something new or replaced since the person last read, replaced ones first, then the order of the agenda. */
export function newsFirst(items: readonly PublishedItem[]): PublishedItem[] {
	const fresh = items.filter((item) => ['replaced', 'new'].includes(readingState(item)))
	return [...fresh.filter((item) => readingState(item) === 'replaced'), ...fresh.filter((item) => readingState(item) === 'new')]
}

/** Whether the person has ever opened a document of the meeting. */
function hasStarted(items: readonly PublishedItem[]): boolean {
	return items.some(({ documents }) => documents.some(({ readAt, news }) => readAt !== null || news === 'replaced'))
}

/** newsFirst(), except on the very first reading: when everything is new, the agenda says it already. */
export function newsSinceReading(items: readonly PublishedItem[]): PublishedItem[] {
	return hasStarted(items) ? newsFirst(items) : []
}

/** Before a first reading everything would be new: only what came after the convocation is. */
export function quietBeforeReading(reading: Reading): Reading {
	const { meeting: { convenedAt }, items } = reading
	if (hasStarted(items)) {
		return reading
	}
	const cameLater = ({ publishedAt }: PublishedDocument) => convenedAt !== null && compareInstants(instant('publishedAt', publishedAt), instant('convenedAt', convenedAt)) > 0
	const quiet = (document: PublishedDocument) => document.news === 'new' && !cameLater(document) ? { ...document, news: null } : document
	return { ...reading, items: items.map((item) => ({ ...item, documents: item.documents.map(quiet) })) }
}

export const mine = (items: readonly PublishedItem[]): PublishedItem[] => items.filter((item) => item.mine)

export function neighbourItems<Item extends { readonly id: number }>(items: readonly Item[], itemId: number): Neighbours<Item> {
	return neighbours(items, items.findIndex(({ id }) => id === itemId))
}

/** Every document of the meeting in reading order. */
function allDocuments(items: readonly PublishedItem[]): PlacedDocument[] {
	return items.flatMap((item) => item.documents.map((document) => ({ item, document })))
}

/** The documents around one, across items: reading on never asks to go back to the list. */
export function neighbourDocuments(items: readonly PublishedItem[], documentId: number): Neighbours<PlacedDocument> {
	const all = allDocuments(items)
	return neighbours(all, all.findIndex(({ document }) => document.id === documentId))
}

/** The page once a document has been read at `at` (ISO 8601): it is no longer news. */
export function withRead(reading: Reading, documentId: number, at: string): Reading {
	const read = (document: PublishedDocument) => document.id === documentId ? { ...document, readAt: at, news: null } : document
	return { ...reading, items: reading.items.map((item) => ({ ...item, documents: item.documents.map(read) })) }
}

function neighbours<T>(list: readonly T[], index: number): Neighbours<T> {
	return index === -1 ? { previous: null, next: null } : { previous: list[index - 1] ?? null, next: list[index + 1] ?? null }
}
