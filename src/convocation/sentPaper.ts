/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ConvocationKind, ConvocationModel } from '../documents/convocation'

/** What was sent, as the manifest says it (lib/Convocation/Manifest.php); only what is printed. */
export interface SentManifest {
	readonly council: { readonly name: string, readonly assembly: string }
	readonly convocation: { readonly kind: string, readonly urgency: string | null }
	/** What a later act changes. */
	readonly change?: { readonly sentAt: string | null, readonly formerly: { readonly startsAt: string } }
	readonly meeting: { readonly startsAt: string, readonly place: string }
	readonly signatory: { readonly name: string, readonly civility: string | null, readonly function: string } | null
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
	const kind = kindOf(manifest)
	if (kind === null) {
		return null
	}
	const { council, meeting, signatory, agenda } = manifest
	return {
		council: { name: council.name, address: null },
		assembly: council.assembly.charAt(0).toLocaleLowerCase('fr') + council.assembly.slice(1),
		kind,
		greeting: 'Madame, Monsieur,',
		startsAt: meeting.startsAt,
		place: meeting.place,
		agenda: agenda.map(({ number, title, closedSession, note, added }) => ({ number: number === null ? '–' : `${number}.`, title, isClosed: closedSession, note: note ?? undefined, isNew: added })),
		signature: { place: '', day: sentAt, office: signatory === null ? 'Le maire' : officeOf(signatory), name: signatory?.name ?? null },
		mayGiveProxy: true,
		fingerprint,
		createdAt: sentAt,
	}
}

function kindOf({ convocation: { kind, urgency }, change, meeting }: SentManifest): ConvocationKind | null {
	switch (kind) {
		case 'addendum':
			return { name: 'addendum', sentAt: change?.sentAt ?? meeting.startsAt }
		case 'postponement':
			return { name: 'postponement', formerStart: change?.formerly.startsAt ?? meeting.startsAt }
		case 'second':
			return { name: 'second', firstStart: change?.formerly.startsAt ?? meeting.startsAt }
		case 'cancellation':
			return { name: 'cancellation' }
		case 'replacement':
			return null
		default:
			return urgency === null ? { name: 'initial' } : { name: 'urgency', reason: urgency }
	}
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
