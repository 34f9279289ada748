/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Document } from './types'

import { del, post } from './request'

export interface OpeningWish {
	readonly uid: string
	/** Last day, `YYYY-MM-DD`; the day of the meeting when null. */
	readonly until: string | null
}

/** Lets an élu change a draft in their own files. They see its earlier versions too: the caller has asked whether that is wanted. */
export function openDraft(documentId: number, { uid, until }: OpeningWish): Promise<Document> {
	return post('documents/{documentId}/openings', { documentId }, { uid, until, withVersions: true })
}

export function closeDraft(documentId: number, uid: string): Promise<Document> {
	return del('documents/{documentId}/openings', { documentId }, { query: { uid } })
}
