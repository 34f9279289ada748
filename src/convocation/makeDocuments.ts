/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/**
 * Makes what lies beside the documents of a convocation once its dossier is frozen, one after the other, and sends each to the server:
 * what is there already, made of the same manifest, is not made again.
 */
import type { MadeKind } from '../api/printing'
import type { Printed, Printing } from '../api/types'
import type { MissingPiece } from '../documents/dossier'
import type { OnPaper } from './documentModels'

import { ApiError } from '../api/ApiError'
import { insisting } from '../api/insisting'
import { fetchPages, finishPrinted, PART, sendPrintedPart } from '../api/printing'
import { agendaPaper } from '../documents/agenda'
import { convocationPaper } from '../documents/convocation'
import { WithoutPages } from '../documents/dossier'
import { joinDossier, joinPack, print } from '../documents/printing'
import { allItems, convocationModel, dossierItems, dossierModel, paperRecipients } from './documentModels'

/** Bytes. */
const HASHED = 32 * 1024 * 1024

const MADE: readonly MadeKind[] = ['convocation', 'agenda', 'dossier']

/** What is made of a convocation of that kind: who cancels a meeting has no agenda to print. */
export function madeOf({ kind }: Printing): readonly MadeKind[] {
	return kind === 'cancellation' ? ['convocation'] : MADE
}

export interface Making {
	readonly kind: MadeKind
	/** `looking`: what is there already is asked first. */
	readonly step: 'looking' | 'printing' | 'sending'
	/** Of what is counted: pieces while the dossier is printed, bytes while it is sent. */
	readonly done: number
	readonly total: number
}

export interface MakingTools {
	readonly signal: AbortSignal
	readonly tell: (making: Making) => void
}

export interface Made {
	readonly printed: readonly Printed[]
	/** What the single PDF does not hold, null when it was not made this time. */
	readonly missing: readonly MissingPiece[] | null
}

/** Those that are missing, or say what the dossier was before it was frozen again. */
export function toMake(printing: Printing): MadeKind[] {
	return madeOf(printing).filter((kind) => !printing.printed.some((printed) => printed.kind === kind && printed.current))
}

/**
 * @param printing of a convocation that is frozen
 * @throws ApiError, also when a piece could not be fetched; Cancelled when `signal` asks for it
 */
export async function makeDocuments(printing: Printing, tools: MakingTools): Promise<Made> {
	const pieces = printing.items.reduce((sum, item) => sum + item.pieces.length, 0)
	const printed: Printed[] = []
	let missing: readonly MissingPiece[] | null = null
	for (const kind of toMake(printing)) {
		tools.tell({ kind, step: 'printing', done: 0, total: kind === 'dossier' ? Math.max(1, pieces) : 1 })
		const made = await fileOf(printing, kind, tools)
		missing = made.missing ?? missing
		printed.push(await send(printing, kind, made.file, tools))
	}
	return { printed, missing }
}

/** One print for all who get paper: for each the letter, the convocation, the pieces. */
export function packBytes(printing: Printing, people: readonly OnPaper[]): Promise<Uint8Array> {
	const { signal } = new AbortController()
	return joinPack(convocationModel(printing), paperRecipients(people), allItems(printing, (documentId) => pagesOf(documentId, signal)))
}

async function fileOf(printing: Printing, kind: MadeKind, { signal, tell }: MakingTools): Promise<{ file: Blob, missing?: readonly MissingPiece[] }> {
	switch (kind) {
		case 'convocation': return asFile(await print(convocationPaper(convocationModel(printing))))
		case 'agenda': return asFile(await print(agendaPaper(convocationModel(printing))))
		case 'dossier': return joinDossier(dossierModel(printing), dossierItems(printing, (documentId) => pagesOf(documentId, signal)), {
			progress: (done, total) => tell({ kind, step: 'printing', done, total }),
			isCancelled: () => signal.aborted,
		})
	}
}

/** Only a piece that no office suite turns into a PDF may stay apart; whatever else fails may succeed later. */
async function pagesOf(documentId: number, signal: AbortSignal): Promise<Uint8Array> {
	try {
		return await insisting(signal, () => fetchPages(documentId, signal))
	} catch (cause) {
		throw cause instanceof ApiError && cause.code === 'not_convertible' ? new WithoutPages('not_pdf') : cause
	}
}

async function send(printing: Printing, kind: MadeKind, file: Blob, { signal, tell }: MakingTools): Promise<Printed> {
	const upload = { convocationId: printing.convocationId!, kind, upload: newUpload(), size: file.size }
	const sha256 = await sha256Of(file)
	for (let part = 0; part * PART < upload.size; part++) {
		const start = part * PART
		await insisting(signal, () => sendPrintedPart(upload, part, file.slice(start, start + PART), (sent) => tell({ kind, step: 'sending', done: start + sent, total: upload.size }), signal))
	}
	return insisting(signal, () => finishPrinted(upload, printing.manifestSha256!, sha256, signal))
}

function asFile(bytes: Uint8Array): { file: Blob } {
	return { file: new Blob([bytes as BlobPart]) }
}

function newUpload(): string {
	return hexadecimal(crypto.getRandomValues(new Uint8Array(16)))
}

/** Browsers compute it only over https, and of a whole file in memory: not of a large one. The server computes it anyway. */
async function sha256Of(file: Blob): Promise<string | null> {
	const { subtle }: { subtle?: SubtleCrypto } = crypto
	return subtle === undefined || file.size > HASHED ? null : hexadecimal(new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer())))
}

function hexadecimal(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
