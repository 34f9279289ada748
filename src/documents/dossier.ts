/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Block, PrintedDocument } from './content'
import type { ConvocationModel } from './convocation'

import { footOf, letterhead } from './convocation'
import { dayInFrench, hourInFrench, momentInFrench } from './frenchText'

export type DossierModel = Pick<ConvocationModel, 'council' | 'assembly' | 'startsAt' | 'place' | 'fingerprint' | 'createdAt'>

/** An item of the agenda with its documents, in their order. */
export interface DossierItem {
	readonly number: string
	readonly title: string
	readonly pieces: readonly DossierPiece[]
}

export interface DossierPiece {
	readonly name: string
	/** Gives the bytes when their turn comes, or says why they cannot be pages of a PDF. */
	readonly content: { readonly read: () => Promise<Uint8Array> } | { readonly reason: NotInside }
}

/** Why a piece is not in the file. */
export type NotInside = 'not_pdf' | 'encrypted' | 'broken' | 'unreadable' | 'restricted'

/** Thrown by `read` for a piece that has no pages to give, whoever asks; any other failure stops the work. */
export class WithoutPages extends Error {
	constructor(readonly reason: NotInside) {
		super(reason)
	}
}

/** Where an item begins in the file, from 1; `null` when nothing of it is inside. */
export interface DossierLine {
	readonly number: string
	readonly title: string
	readonly page: number | null
}

export interface MissingPiece {
	readonly item: string
	readonly name: string
	readonly reason: NotInside
}

const REASONS: Record<NotInside, string> = {
	not_pdf: 'n’est pas un PDF : à ouvrir à part, dans le dossier de la séance',
	encrypted: 'protégé par un mot de passe : à ouvrir à part',
	broken: 'fichier abîmé : demandez-le à la mairie',
	unreadable: 'n’a pas pu être lu au moment où ce dossier a été fait : à ouvrir à part',
	restricted: 'huis clos : à ouvrir à part, dans le dossier « Restreint » de la séance',
}

/** The first pages: what the file holds, where, and what it does not hold. */
export function dossierFront(model: DossierModel, lines: readonly DossierLine[], missing: readonly MissingPiece[]): PrintedDocument {
	return {
		title: 'Dossier complet',
		author: model.council.name,
		subject: `${model.assembly} du ${momentInFrench(model.startsAt)}`,
		createdAt: model.createdAt,
		foot: footOf('Dossier complet', model),
		pageNumbers: false,
		blocks: [
			...letterhead(model.council),
			{ kind: 'heading', level: 1, text: 'Dossier complet', align: 'center' },
			{ kind: 'paragraph', text: `Séance du ${model.assembly}\n${dayInFrench(model.startsAt)}, ${hourInFrench(model.startsAt)}\n${model.place}`, align: 'center', weight: 'strong' },
			{ kind: 'heading', level: 2, text: 'Sommaire' },
			{ kind: 'table', caption: 'Sommaire', head: ['N°', 'Point', 'Page'], widths: [12, 74, 14], rows: lines.map(({ number, title, page }) => [number, title, page === null ? '–' : String(page)]) },
			...missingBlocks(missing),
		],
	}
}

function missingBlocks(missing: readonly MissingPiece[]): Block[] {
	if (missing.length === 0) {
		return [{ kind: 'paragraph', text: 'Toutes les pièces sont dans ce fichier.' }]
	}
	return [
		{ kind: 'heading', level: 2, text: 'Ce qui n’est pas dans ce fichier', bookmark: 'Ce qui n’est pas dans ce fichier' },
		{ kind: 'entries', entries: missing.map(({ item, name, reason }) => ({ mark: item, text: name, detail: REASONS[reason] })) },
	]
}
