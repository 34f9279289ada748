/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Printing } from '../api/types'
import type { ConvocationModel } from '../documents/convocation'

import { dayInFrench, hourInFrench } from '../documents/frenchText'
import { worded } from '../documents/letterTemplate'
import { convocationModel } from './documentModels'

/** What was sent, as the manifest says it (lib/Convocation/Manifest.php); only what is printed. */
export interface SentManifest {
	readonly council: { readonly name: string, readonly assembly: string }
	readonly convocation: { readonly kind: Printing['kind'], readonly urgency: string | null }
	/** What a later act changes. */
	readonly change?: { readonly sentAt: string | null, readonly formerly: { readonly startsAt: string }, readonly failure?: { readonly at: string, readonly present: number } }
	readonly meeting: { readonly startsAt: string, readonly place: string }
	readonly signatory: { readonly name: string, readonly civility: string | null, readonly function: string } | null
	readonly letter?: Partial<Omit<Printing['letter'], 'logo'>> | null
	readonly agenda: readonly { readonly number: number | null, readonly title: string, readonly closedSession: boolean, readonly note: string | null, readonly added?: true }[]
}

/**
 * The convocation on paper, written from its manifest and nothing else: it says what the e-mail said.
 *
 * Null for corrected pieces: what replaces a piece is the piece, there is no paper for it.
 *
 * @param sentAt moment of the act, ISO 8601
 * @param fingerprint SHA-256 of the manifest
 */
export function sentPaper(manifest: SentManifest, sentAt: string, fingerprint: string): ConvocationModel | null {
	const { council, convocation, change, meeting, signatory, letter, agenda } = manifest
	return convocation.kind === 'replacement'
		? null
		: convocationModel({
				kind: convocation.kind,
				urgency: convocation.urgency,
				change: change === undefined ? null : { sentAt: change.sentAt, formerStart: change.formerly.startsAt, failure: change.failure ?? null },
				manifestSha256: fingerprint,
				madeAt: sentAt,
				council: { ...council, shortName: '', address: null },
				startsAt: meeting.startsAt,
				place: meeting.place,
				office: signatory === null ? 'Le maire' : officeOf(signatory),
				signatory: signatory?.name ?? null,
				letter: { opening: filled(letter?.opening, meeting), closing: filled(letter?.closing, meeting), contact: letter?.contact ?? null, template: letter?.template ?? null, logo: null },
				items: agenda.map(({ number, title, closedSession, note, added = false }) => ({ number: number === null ? '–' : `${number}.`, title, closedSession, note, isNew: added })),
			})
}

/** The manifest keeps the words of the council as they were typed, with names in braces. */
function filled(text: string | null | undefined, { startsAt, place }: SentManifest['meeting']): string | null {
	return typeof text === 'string' ? worded(text, { date: dayInFrench(startsAt), heure: hourInFrench(startsAt), lieu: place }, null) : null
}

/** « La maire » : the office of whoever signs, with its article. */
function officeOf(signatory: NonNullable<SentManifest['signatory']>): string {
	const isWoman = /^(mme|madame)\b/i.test(signatory.civility ?? '')
	const title = signatory.function.trim()
	if (/^maire$/i.test(title)) {
		return isWoman ? 'La maire' : 'Le maire'
	}
	if (/^présidente?$/i.test(title)) {
		return isWoman || /e$/i.test(title) ? 'La présidente' : 'Le président'
	}
	return title.charAt(0).toLocaleUpperCase('fr') + title.slice(1)
}
