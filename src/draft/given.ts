/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Builders for the specs of drafts: each states only what matters to the test. */
import type { DraftDocument, DraftItem } from '../api/types'

export function aDraft(values: Partial<DraftDocument> = {}): DraftDocument {
	return {
		id: 50,
		name: 'note_cantine.odt',
		mime: 'application/vnd.oasis.opendocument.text',
		size: 46080,
		modifiedAt: '2027-01-12T10:05:00+01:00',
		modifiedBy: 'Valérie Mermet',
		editFileId: null,
		shown: false,
		news: null,
		...values,
	}
}

export function aDraftItem(values: Partial<DraftItem> = {}): DraftItem {
	return {
		id: 4,
		councilId: 1,
		meetingId: 10,
		meetingTitle: 'Conseil municipal',
		startsAt: '2027-01-19T19:00:00+01:00',
		place: 'Salle du conseil',
		number: '4',
		kind: 'deliberation',
		section: null,
		title: 'Tarifs cantine et garderie 2027',
		summary: null,
		state: 'review',
		closedSession: false,
		rapporteur: 'Samira Belkacem',
		mine: false,
		documents: [],
		...values,
	}
}
