/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ExpectedDocument, Item, Preparation } from './types'

import { del, post, put } from './request'

export interface ItemDraft {
	kind: Item['kind']
	title: string
	section?: string | null
	rapporteurId?: number | null
	/** Zero-based; at the end when left out. */
	position?: number
}

/** What may be changed on an item; what is left out stays as it is. */
export type ItemChange = Partial<Pick<Item, 'title' | 'kind' | 'section' | 'rapporteurId' | 'themes' | 'closedSession' | 'matterCode'
	| 'budgetYear' | 'budgetName' | 'summary' | 'state'> & {
		ownerUid: string | null
		/** Why it is ready although a document is missing. */
		readyReason: string | null
	}>

export function createItem(meetingId: number, draft: ItemDraft): Promise<Item> {
	return post('meetings/{meetingId}/items', { meetingId }, draft)
}

/** Rejects with ApiError `stale` (`current()` is the Item kept) when someone changed it since `version`. */
export function updateItem(itemId: number, change: ItemChange, version: number): Promise<Item> {
	return put('items/{itemId}', { itemId }, change, { version })
}

/**
 * Moves an item to a zero-based position of its meeting. `meetingVersion` is that of the agenda the move was made on:
 * rejects with ApiError `stale` (`current()` is the Preparation kept) when it moved meanwhile.
 */
export function positionItem(itemId: number, position: number, meetingVersion: number): Promise<Preparation> {
	return put('items/{itemId}/position', { itemId }, { position, version: meetingVersion })
}

/** The folder goes to the trash; restoreItem() brings both back. */
export function removeItem(itemId: number): Promise<Preparation> {
	return del('items/{itemId}', { itemId })
}

export function restoreItem(itemId: number): Promise<Preparation> {
	return post('items/{itemId}/restore', { itemId })
}

/** Moves an item with its folder to another draft meeting of the same council. */
export function moveItem(itemId: number, meetingId: number): Promise<Item> {
	return post('items/{itemId}/move', { itemId }, { meetingId })
}

/** For an item whose folder was deleted: takes it back from the trash, or makes a new one. */
export function recoverItemFolder(itemId: number): Promise<Item> {
	return post('items/{itemId}/folder', { itemId })
}

/** Replaces the list of expected pieces. */
export function expectDocuments(itemId: number, labels: readonly string[]): Promise<ExpectedDocument[]> {
	return put('items/{itemId}/expected', { itemId }, { labels })
}

/** Says which piece answers an expectation, or none with null. */
export function answerExpected(expectedId: number, documentId: number | null): Promise<ExpectedDocument> {
	return put('expected/{expectedId}', { expectedId }, { documentId })
}
