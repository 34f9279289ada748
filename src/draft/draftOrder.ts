/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { AgendaFilter } from '../agenda/agendaFilter'
import type { DraftDocument, DraftItem } from '../api/types'

/** An item asks to be read when its review is asked for, or when a draft that was read has changed. */
export function asksToBeRead({ state, documents }: DraftItem): boolean {
	return documents.some(({ news }) => news === 'changed' || (news === 'new' && state !== 'draft'))
}

export function filteredDrafts(items: readonly DraftItem[], filter: AgendaFilter): DraftItem[] {
	switch (filter) {
		case 'review':
			return items.filter(asksToBeRead)
		case 'mine':
			return items.filter(({ mine }) => mine)
		case 'all':
			return [...items]
	}
}

/** The draft that changed last, to say since when there is something new; null without document. */
export function latestDraft({ documents }: DraftItem): DraftDocument | null {
	return documents.reduce<DraftDocument | null>((latest, document) => latest === null || Date.parse(document.modifiedAt) > Date.parse(latest.modifiedAt) ? document : latest, null)
}

/** The list once a draft has been opened. */
export function withOpened(items: readonly DraftItem[], documentId: number): DraftItem[] {
	return items.map((item) => ({ ...item, documents: item.documents.map((document) => document.id === documentId ? { ...document, news: null } : document) }))
}

/** Items by meeting, in the order they come. */
export function byMeeting(items: readonly DraftItem[]): DraftItem[][] {
	const meetings = new Map<number, DraftItem[]>()
	for (const item of items) {
		meetings.set(item.meetingId, [...meetings.get(item.meetingId) ?? [], item])
	}
	return [...meetings.values()]
}
