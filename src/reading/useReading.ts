/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComputedRef } from 'vue'
import type { PublishedDocument, Reading } from '../api/types'
import type { Resource } from '../ui/resource'

import { computed } from 'vue'
import { markDocumentRead } from '../api/documents'
import { fetchReading } from '../api/reading'
import { useResource } from '../ui/resource'
import { quietBeforeReading, withRead } from './readingOrder'

export interface ReadingStore {
	readonly reading: ComputedRef<Reading | null>
	readonly resource: Resource<Reading>
	/** Remembers that the person opened a document; shown at once, and taken back if the server did not keep it. */
	opened(document: PublishedDocument): Promise<void>
}

/** What was published for a meeting, and what the person has read of it. */
export function useReading(meetingId: number): ReadingStore {
	const resource = useResource(() => meetingId, fetchReading)

	async function opened(document: PublishedDocument): Promise<void> {
		const before = resource.data.value
		if (before === null || (document.readAt !== null && document.news === null)) {
			return
		}
		const shown = withRead(before, document.id, new Date().toISOString())
		resource.replace(shown)
		try {
			await markDocumentRead(document.id, document.sha256)
		} catch {
			if (resource.data.value === shown) {
				resource.replace(before)
			}
		}
	}

	return { reading: computed(() => resource.data.value === null ? null : quietBeforeReading(resource.data.value)), resource, opened }
}
