/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Samples for the specs of this room. */
import type { Paper, PaperFile, PaperSummary, Passage } from '../api/types'

export const NOW = '2027-01-12T14:00:00+01:00'

export function aPassage(values: Partial<Passage> = {}): Passage {
	return {
		role: 'decision',
		body: 'Conseil municipal',
		date: '2027-01-19',
		startsAt: '2027-01-19T19:00:00+01:00',
		meetingId: 3,
		meetingState: 'draft',
		itemId: 12,
		itemTitle: 'Marché du Replat',
		closedSession: false,
		authoritative: true,
		opinion: null,
		result: null,
		text: null,
		deliberationNumber: null,
		documents: [],
		...values,
	}
}

export function anOpinion(values: Partial<Passage> = {}): Passage {
	return aPassage({ role: 'commission', body: 'Commission travaux', date: '2027-01-07', startsAt: null, meetingId: null, meetingState: null, authoritative: false, opinion: 'favourable', ...values })
}

export function aPaperFile(id: number, path: string): PaperFile {
	return {
		id,
		fileId: 100 + id,
		path: `Replat/${path}`,
		name: path.split('/').at(-1)!,
		mime: 'application/pdf',
		size: 1200,
		etag: 'e',
		modifiedAt: NOW,
		modifiedBy: null,
		shown: true,
	}
}

export function aPaper(values: Partial<Paper> = {}): Paper {
	return {
		id: 7,
		councilId: 1,
		title: 'Chemin du Replat',
		reference: '2026-11',
		theme: 'Voirie',
		summary: 'Huit habitations.',
		owner: null,
		state: 'open',
		view: 'full',
		stakeholders: [],
		folderId: 70,
		folderName: 'Replat',
		folderMissing: false,
		files: [],
		passages: [],
		now: NOW,
		version: 4,
		...values,
	}
}

export function aSummary(id: number, title: string): PaperSummary {
	return {
		id,
		councilId: 1,
		title,
		reference: null,
		theme: null,
		owner: null,
		state: 'open',
		view: 'full',
		fileCount: 0,
		folderMissing: false,
		passageCount: 0,
		nextPassage: null,
		lastPassage: null,
	}
}
