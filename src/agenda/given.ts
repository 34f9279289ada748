/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Builders for the specs of the agenda: each states only what matters to the test. */
import type { Document, Item, Meeting, Overwrite, Preparation } from '../api/types'

let lastId = 0
const nextId = () => ++lastId

/** A deliberation in the state « draft », without document nor expected document. */
export function anItem(values: Partial<Item> = {}): Item {
	const id = values.id ?? nextId()
	return {
		id,
		meetingId: 1,
		position: 0,
		number: null,
		kind: 'deliberation',
		section: null,
		title: `Item ${id}`,
		rapporteurId: null,
		owner: null,
		themes: [],
		closedSession: false,
		matterCode: null,
		budgetYear: null,
		budgetName: null,
		summary: null,
		paperId: null,
		commission: null,
		withdrawals: 0,
		involved: false,
		talk: { exchanges: 0, waiting: 0, unread: 0 },
		review: { visas: 0, given: 0, corrections: 0, mine: false },
		state: 'draft',
		ready: null,
		folderId: 1000 + id,
		folderName: `Item ${id}`,
		folderMissing: false,
		expected: [],
		documents: [],
		hiddenDocuments: 0,
		addendum: null,
		lacks: [],
		version: 1,
		...values,
	}
}

/** An unpublished PDF, unchanged since it was read. */
export function aDocument(values: Partial<Document> = {}): Document {
	const id = values.id ?? nextId()
	return {
		id,
		itemId: null,
		fileId: 2000 + id,
		path: `/Meeting/file-${id}.pdf`,
		name: `file-${id}.pdf`,
		mime: 'application/pdf',
		size: 1024,
		etag: `etag-${id}`,
		modifiedAt: '2027-01-12T10:05:00+01:00',
		modifiedBy: { uid: 'valerie', displayName: 'Valérie Mollard' },
		conflictOf: null,
		restricted: false,
		openings: [],
		overwrites: [],
		missing: false,
		changedSinceRead: false,
		suggestion: null,
		publication: null,
		...values,
	}
}

/** A version of Karim's that Léa replaced without having read it. */
export function anOverwrite(values: Partial<Overwrite> = {}): Overwrite {
	return {
		revision: 1_799_744_700,
		modifiedAt: '2027-01-12T10:05:00+01:00',
		size: 900,
		author: { uid: 'karim', displayName: 'Karim Dahmani' },
		replacedBy: { uid: 'lea', displayName: 'Léa Roux' },
		replacedAt: '2027-01-12T10:09:00+01:00',
		url: '/remote.php/dav/versions/valerie/versions/2001/1799744700',
		...values,
	}
}

/** The publication of a document, unchanged since. */
export function aPublication(values: Partial<NonNullable<Document['publication']>> = {}): NonNullable<Document['publication']> {
	return {
		fileId: 3000,
		name: 'note.pdf',
		size: 1024,
		sha256: 'a'.repeat(64),
		publishedAt: '2027-01-13T17:10:00+01:00',
		publishedBy: 'Valérie Mollard',
		changedSince: false,
		...values,
	}
}

/** A draft meeting on 19 January 2027 at 19:00 in Paris. */
export function aMeeting(values: Partial<Meeting> = {}): Meeting {
	return {
		id: 1,
		councilId: 1,
		kind: 'ordinary',
		title: 'Conseil municipal',
		startsAt: '2027-01-19T19:00:00+01:00',
		timezone: 'Europe/Paris',
		place: 'Salle du conseil',
		state: 'draft',
		folderId: 10,
		publishedFolderId: null,
		deadlines: [],
		syncedAt: null,
		convenedAt: null,
		version: 1,
		...values,
	}
}

/** A preparation seen by a manager; positions follow the order of the items. */
export function aPreparation(items: Item[] = [], values: Partial<Preparation> = {}): Preparation {
	return {
		meeting: aMeeting(),
		items: items.map((item, position) => ({ ...item, position })),
		inbox: [],
		removedItems: [],
		canManage: true,
		...values,
	}
}
