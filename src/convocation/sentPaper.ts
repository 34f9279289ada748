/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ConvocationKind, ConvocationModel } from '../documents/convocation'

/** What was sent, as the manifest says it (lib/Convocation/Manifest.php); only what is printed. */
export interface SentManifest {
	readonly council: { readonly name: string, readonly assembly: string }
	readonly convocation: { readonly urgency: string | null }
	readonly meeting: { readonly startsAt: string, readonly place: string }
	readonly signatory: { readonly name: string, readonly civility: string | null, readonly function: string } | null
	readonly agenda: readonly { readonly number: number | null, readonly title: string, readonly closedSession: boolean, readonly note: string | null }[]
}

/**
 * The convocation on paper, written from its manifest and nothing else: it says what the e-mail said.
 *
 * @param sentAt moment of the act, ISO 8601
 * @param fingerprint SHA-256 of the manifest
 */
export function sentPaper(manifest: SentManifest, sentAt: string, fingerprint: string): ConvocationModel {
	const { council, meeting, signatory, agenda } = manifest
	return {
		council: { name: council.name, address: null },
		assembly: council.assembly.charAt(0).toLocaleLowerCase('fr') + council.assembly.slice(1),
		kind: kindOf(manifest),
		greeting: 'Madame, Monsieur,',
		startsAt: meeting.startsAt,
		place: meeting.place,
		agenda: agenda.map(({ number, title, closedSession, note }) => ({ number: number === null ? '–' : `${number}.`, title, isClosed: closedSession, note: note ?? undefined })),
		signature: { place: '', day: sentAt, office: signatory === null ? 'Le maire' : officeOf(signatory), name: signatory?.name ?? null },
		mayGiveProxy: true,
		fingerprint,
		createdAt: sentAt,
	}
}

function kindOf({ convocation }: SentManifest): ConvocationKind {
	return convocation.urgency === null ? { name: 'initial' } : { name: 'urgency', reason: convocation.urgency }
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
