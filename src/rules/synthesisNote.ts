/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Council } from './council'
import type { Verdict } from './result'

import { isOfSize3500, knownCouncil } from './council'
import { wholeNumber } from './impossibleValue'
import { isToBeDecided } from './item'
import { reason } from './result'

export const synthesisNoteReasons = {
	note_missing: {
		article: 'L2121-12',
		level: 'error',
		text: 'Item {no}: the synthesis note is missing. From 3,500 inhabitants each matter to be decided comes with its note, or with a document of equivalent content; without it the deliberation can be annulled.',
	},
	note_too_thin: {
		article: 'L2121-12; CE 12 July 1995 Simiane-Collongue',
		level: 'warning',
		text: 'Item {no}: the synthesis note has {length} characters and this council asks for {minimum}. A note that is too thin is worth no note.',
	},
	information_due: {
		article: 'L2121-13; CE 29 June 1990 Guitrancourt',
		level: 'info',
		text: 'Under 3,500 inhabitants no synthesis note is due, but every member is entitled to information on the matters to be decided.',
	},
} as const

export interface NotedItem {
	readonly no: string
	readonly kind: string
	/** Text of the note, empty or null when there is none. */
	readonly note: string | null
	/** A document of the item is marked as taking the place of the note. */
	readonly equivalentDocument: boolean
}

export interface SynthesisNotes extends Verdict<keyof typeof synthesisNoteReasons> {
	/** Whether the council owes notes at all. */
	readonly due: boolean
	/** Items to be decided without a note or a document in its place. */
	readonly missing: readonly string[]
	/** Items whose note is shorter than the council asks. */
	readonly thin: readonly string[]
}

/**
 * Synthesis notes (notes explicatives de synthèse) that must leave with the convocation. CGCT, art. L. 2121-12; CE 12
 * July 1995 Simiane-Collongue (too thin), CAA Bordeaux 27 April 2004 La Possession (document of equivalent content).
 * No source says how long a note must be: `minimumNoteLength` is the council's own.
 *
 * @param minimumNoteLength characters under which a note is said too thin; 0 asks for nothing more than a note
 */
export function synthesisNotes(council: Council, items: readonly NotedItem[], minimumNoteLength = 0): SynthesisNotes {
	wholeNumber('minimumNoteLength', minimumNoteLength)
	if (!isOfSize3500(knownCouncil(council))) {
		return { ok: true, due: false, missing: [], thin: [], reasons: [reason(synthesisNoteReasons, 'information_due')] }
	}
	const lengthOf = ({ note }: NotedItem) => [...(note ?? '').trim()].length
	const noted = items.filter((item) => isToBeDecided(item.kind) && !item.equivalentDocument)
	const missing = noted.filter((item) => lengthOf(item) === 0)
	const thin = noted.filter((item) => lengthOf(item) > 0 && lengthOf(item) < minimumNoteLength)
	return {
		ok: missing.length === 0,
		due: true,
		missing: missing.map(({ no }) => no),
		thin: thin.map(({ no }) => no),
		reasons: [
			...missing.map(({ no }) => reason(synthesisNoteReasons, 'note_missing', { no })),
			...thin.map((item) => reason(synthesisNoteReasons, 'note_too_thin', { no: item.no, length: lengthOf(item), minimum: minimumNoteLength })),
		],
	}
}
