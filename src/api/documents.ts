/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Document, DocumentVersion, Preparation } from './types'

import { del, get, post, put } from './request'

/** Files a piece under an item, or in « to be sorted » with null. */
export function moveDocument(documentId: number, itemId: number | null): Promise<Document> {
	return post('documents/{documentId}/move', { documentId }, { itemId })
}

export function renameDocument(documentId: number, name: string): Promise<Document> {
	return put('documents/{documentId}', { documentId }, { name })
}

/** The file goes to the trash; restoreDocument() brings it back. */
export function deleteDocument(documentId: number): Promise<Document> {
	return del('documents/{documentId}', { documentId })
}

export function restoreDocument(documentId: number): Promise<Document> {
	return post('documents/{documentId}/restore', { documentId })
}

/** Versions kept of a draft, the most recent first. */
export function fetchDocumentVersions(documentId: number, signal?: AbortSignal): Promise<DocumentVersion[]> {
	return get('documents/{documentId}/versions', { documentId }, { signal })
}

/** Which version counts: that of the document named, another one, or each as a file of its own. */
export interface Choice {
	readonly keep: 'this' | 'other' | 'both'
	/** Which of several replaced versions. */
	readonly revision?: number
}

/** Decides between a piece and its conflict copy (`documentId` is the copy), or between a piece and the versions it replaced. */
export function resolveConflict(documentId: number, choice: Choice): Promise<Preparation> {
	return post('documents/{documentId}/resolve', { documentId }, choice)
}

/** Remembers what the person read: the etag of a draft, the SHA-256 of a published piece. */
export async function markDocumentRead(documentId: number, version: string): Promise<void> {
	await put('documents/{documentId}/read', { documentId }, { version })
}
