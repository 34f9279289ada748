/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Builders for the specs of reading: each states only what matters to the test. */
import type { PublishedDocument, PublishedItem, Reading } from '../api/types'

import { aMeeting } from '../agenda/given'

let lastId = 0

/** A published PDF, never read, not new since the last visit. */
export function aPublishedDocument(values: Partial<PublishedDocument> = {}): PublishedDocument {
	const id = values.id ?? ++lastId
	return {
		id,
		fileId: 1000 + id,
		name: `piece-${id}.pdf`,
		mime: 'application/pdf',
		size: 1024,
		sha256: 'a'.repeat(64),
		publishedAt: '2027-01-13T17:10:00+01:00',
		readAt: null,
		news: null,
		earlier: [],
		...values,
	}
}

/** A deliberation with nothing published yet. */
export function aPublishedItem(values: Partial<PublishedItem> = {}): PublishedItem {
	const id = values.id ?? ++lastId
	return {
		id,
		number: String(id),
		kind: 'deliberation',
		section: null,
		title: `Item ${id}`,
		summary: null,
		rapporteur: null,
		mine: false,
		paperId: null,
		addendumAt: null,
		withdrawal: null,
		closedSession: false,
		opinions: [],
		documents: [],
		...values,
	}
}

export function aReading(items: PublishedItem[] = [], values: Partial<Reading> = {}): Reading {
	const documents = items.flatMap((item) => item.documents)
	return {
		meeting: aMeeting(),
		move: null,
		bringingActId: null,
		items,
		publishedFolderId: 50,
		documentCount: documents.length,
		totalSize: documents.reduce((sum, { size }) => sum + size, 0),
		lastVisitAt: null,
		...values,
	}
}
