/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Document } from './types'

import { del, post } from './request'

/** From now on only managers and those who work on the item know of the piece. */
export function restrictDocument(documentId: number): Promise<Document> {
	return post('documents/{documentId}/restriction', { documentId })
}

/** Everybody who prepares sees the piece again. */
export function liftRestriction(documentId: number): Promise<Document> {
	return del('documents/{documentId}/restriction', { documentId })
}
