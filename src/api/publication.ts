/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Document, PublishProgress } from './types'

import { post } from './request'

/** Freezes the present version of a piece for the élus; replaces what was published before. */
export function publishDocument(documentId: number): Promise<Document> {
	return post('documents/{documentId}/publish', { documentId })
}

/** Takes a published piece back from the élus. */
export function withdrawDocument(documentId: number): Promise<Document> {
	return post('documents/{documentId}/withdraw', { documentId })
}

/**
 * Publishes what is new or changed in a meeting, all items or `itemIds`. Works for about ten seconds, then answers:
 * call again until `finished`; repeating is safe.
 */
export function publishMeeting(meetingId: number, itemIds?: readonly number[], signal?: AbortSignal): Promise<PublishProgress> {
	return post('meetings/{meetingId}/publish', { meetingId }, { itemIds }, { signal })
}
