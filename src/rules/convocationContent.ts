/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Council } from './council'
import type { Reason, Verdict } from './result'
import type { synthesisNoteReasons } from './synthesisNote'
import type { NotedItem } from './synthesisNote'
import type { PlainDate } from './temporal'

import { oneOf } from './impossibleValue'
import { reason } from './result'
import { synthesisNotes } from './synthesisNote'

export const convocationContentReasons = {
	date: {
		article: 'L2121-10',
		level: 'blocking',
		text: 'The convocation does not say the date of the meeting.',
	},
	time: {
		article: 'L2121-10',
		level: 'blocking',
		text: 'The convocation does not say the hour of the meeting.',
	},
	place: {
		article: 'L2121-10',
		level: 'blocking',
		text: 'The convocation does not say the place of the meeting.',
	},
	agenda: {
		article: 'L2121-10',
		level: 'blocking',
		text: 'The convocation does not carry the agenda. Write it in the message or attach it.',
	},
	agenda_behind_link: {
		article: 'L2121-10',
		level: 'uncertain',
		text: 'The agenda can only be reached by a link. The convocation is brought to the member, who has nothing to fetch: write the agenda in the message or attach it, the link comes on top. No source settles it; this is the safest reading.',
	},
} as const

export const AGENDA_FORMS = ['inline', 'attached', 'link_only', 'absent'] as const
export type AgendaForm = typeof AGENDA_FORMS[number]

export interface ConvocationBody {
	readonly date: PlainDate | null
	/** As written in the convocation. */
	readonly time: string | null
	readonly place: string | null
	readonly agenda: AgendaForm
}

/** `note:<no>` names the item whose synthesis note is missing. */
export type MissingMention = 'date' | 'time' | 'place' | 'agenda' | `note:${string}`

export interface ConvocationContent extends Verdict<keyof typeof convocationContentReasons | keyof typeof synthesisNoteReasons> {
	/** Nothing that the law asks for is missing. */
	readonly sendable: boolean
	readonly missing: readonly MissingMention[]
}

/**
 * What a convocation must say: date, hour, place, agenda and, from 3,500 inhabitants, the synthesis notes. CGCT, art.
 * L. 2121-10 to L. 2121-12. Uncertain: an agenda that is only reachable by a link is not in the convocation
 * (« portable, non quérable »), the safest reading.
 *
 * @throws ImpossibleValue unknown form of agenda, a council out of scope
 */
export function convocationContent({ council, body, items, minimumNoteLength = 0 }: {
	council: Council
	body: ConvocationBody
	items: readonly NotedItem[]
	/** Characters the council asks of a note, see synthesisNotes(). */
	minimumNoteLength?: number
}): ConvocationContent {
	oneOf('body.agenda', body.agenda, AGENDA_FORMS)
	const notes = synthesisNotes(council, items, minimumNoteLength)
	const carriesAgenda = items.length > 0 && (body.agenda === 'inline' || body.agenda === 'attached')
	const mentions = [
		...(body.date === null ? ['date' as const] : []),
		...(isBlank(body.time) ? ['time' as const] : []),
		...(isBlank(body.place) ? ['place' as const] : []),
		...(carriesAgenda ? [] : ['agenda' as const]),
	]
	const reasons: Reason<keyof typeof convocationContentReasons>[] = mentions.map((mention) =>
		reason(convocationContentReasons, mention === 'agenda' && body.agenda === 'link_only' ? 'agenda_behind_link' : mention))
	const sendable = mentions.length === 0 && notes.ok
	return {
		ok: sendable,
		sendable,
		missing: [...mentions, ...notes.missing.map((no) => `note:${no}` as const)],
		reasons: [...reasons, ...notes.reasons],
	}
}

function isBlank(text: string | null): boolean {
	return text === null || text.trim() === ''
}
