/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Printing } from '../api/types'
import type { ConvocationKind, ConvocationModel } from '../documents/convocation'
import type { DossierItem, DossierModel, MissingPiece } from '../documents/dossier'
import type { PaperRecipient } from '../documents/paperPack'

type Piece = Printing['items'][number]['pieces'][number]

/** What is printed of an act, whether it comes from the page that convenes or from the manifest that was sent. */
export type Said = Pick<Printing, 'kind' | 'urgency' | 'change' | 'manifestSha256' | 'madeAt' | 'council' | 'startsAt' | 'place' | 'office' | 'signatory' | 'letter'> & {
	readonly items: readonly Pick<Printing['items'][number], 'number' | 'title' | 'note' | 'closedSession' | 'isNew'>[]
}

/** It is of every urgent convocation and no item of the council's own: the council decides on it first. CGCT, art. L. 2121-11 and L. 2121-12. */
const URGENCY_ITEM = { number: '0.', title: 'Compte rendu de l’urgence et vote sur l’urgence' } as const

/** Content of the PDF of a convocation, from what was frozen. */
export function convocationModel(printing: Said): ConvocationModel {
	const { letter } = printing
	return {
		council: { name: printing.council.name, address: printing.council.address, logo: letter.logo ?? undefined },
		assembly: inSentence(printing.council.assembly),
		kind: kindOf(printing),
		greeting: 'Madame, Monsieur,',
		startsAt: printing.startsAt,
		place: printing.place,
		agenda: [
			...(printing.urgency === null ? [] : [URGENCY_ITEM]),
			...printing.items.map(({ number, title, note, closedSession, isNew }) => ({ number, title, note: note ?? undefined, isClosed: closedSession, isNew })),
		],
		signature: { place: printing.council.shortName, day: printing.madeAt, office: printing.office ?? 'Le président', name: printing.signatory },
		opening: letter.opening ?? undefined,
		closing: letter.closing ?? undefined,
		contact: letter.contact ?? undefined,
		template: letter.template ?? undefined,
		fingerprint: printing.manifestSha256 ?? undefined,
		createdAt: printing.madeAt,
	}
}

export function dossierModel(printing: Printing): DossierModel {
	return convocationModel(printing)
}

/**
 * The pieces of each item in their order. Those of a closed session are neither read nor named: the file lies where agents who may
 * not read them look.
 *
 * @param read bytes of a piece as a PDF
 */
export function dossierItems(printing: Printing, read: (documentId: number) => Promise<Uint8Array>): DossierItem[] {
	return allItems(printing, read).map((item, index) => {
		const { closedSession, pieces } = printing.items[index]!
		return closedSession && pieces.length > 0
			? { ...item, pieces: [{ name: pieces.length === 1 ? 'La pièce de ce point' : `Les ${pieces.length} pièces de ce point`, content: { reason: 'restricted' } }] }
			: item
	})
}

/** What the single PDF will not hold, as far as nothing has to be read for it. */
export function knownMissing(printing: Printing): MissingPiece[] {
	return dossierItems(printing, () => Promise.reject(new Error('Nothing is read here')))
		.flatMap(({ number, pieces }) => pieces.flatMap(({ name, content }) => 'reason' in content ? [{ item: number, name, reason: content.reason }] : []))
}

/** Something that the secretary can still put right. */
export function isDamaged({ reason }: MissingPiece): boolean {
	return reason === 'encrypted' || reason === 'broken' || reason === 'unreadable'
}

/** The same with those of closed sessions, for members’ own letters. */
export function allItems(printing: Printing, read: (documentId: number) => Promise<Uint8Array>): DossierItem[] {
	return printing.items.map(({ number, title, pieces }) => ({ number, title, pieces: pieces.map((piece) => ({ name: piece.name, content: contentOf(piece, read) })) }))
}

/** An address typed on one line: its last line begins with the postcode (NF Z10-011). */
const BEFORE_POSTCODE = /,[^\S\n]*(?=\d{5}[^\S\n])/gu

/** A member who gets paper, as the lists of recipients and of dispatches name one. */
export interface OnPaper {
	readonly name: string
	/** « Mme », « M. ». */
	readonly civility: string | null
	/** Lines of the address, without the name. */
	readonly postalAddress: string | null
}

export function paperRecipients(people: readonly OnPaper[]): PaperRecipient[] {
	return people.map(({ name, civility, postalAddress }) => ({
		name: `${civility ?? ''} ${name}`.trim(),
		greeting: `${civilityInFull(civility) ?? 'Madame, Monsieur'},`,
		address: (postalAddress ?? '').replace(BEFORE_POSTCODE, '\n').split('\n').map((line) => line.trim()).filter((line) => line !== ''),
		reader: { name, civility: civilityInFull(civility) },
	}))
}

/** « Madame », « Monsieur »; null when the tableau does not say. */
export function civilityInFull(civility: string | null): string | null {
	const inFull: Readonly<Record<string, string>> = { mme: 'Madame', madame: 'Madame', 'm.': 'Monsieur', m: 'Monsieur', monsieur: 'Monsieur' }
	return inFull[(civility ?? '').toLowerCase()] ?? null
}

function contentOf({ documentId, pdf }: Piece, read: (documentId: number) => Promise<Uint8Array>): DossierItem['pieces'][number]['content'] {
	if (documentId === null) {
		return { reason: 'unreadable' }
	}
	return pdf === 'no' ? { reason: 'not_pdf' } : { read: () => read(documentId) }
}

function kindOf({ kind, urgency, change, startsAt, madeAt }: Said): ConvocationKind {
	switch (kind) {
		case 'urgency': return { name: 'urgency', reason: urgency ?? '' }
		case 'addendum': return { name: 'addendum', sentAt: change?.sentAt ?? madeAt }
		case 'replacement': return { name: 'replacement', sentAt: change?.sentAt ?? madeAt }
		case 'postponement': return { name: 'postponement', formerStart: change?.formerStart ?? startsAt }
		case 'second': return { name: 'second', firstStart: change?.formerStart ?? startsAt, failure: change?.failure ?? null }
		case 'cancellation': return { name: 'cancellation' }
		case 'initial': return { name: 'initial' }
	}
}

/** « conseil municipal » */
function inSentence(assembly: string): string {
	return assembly.charAt(0).toLowerCase() + assembly.slice(1)
}
