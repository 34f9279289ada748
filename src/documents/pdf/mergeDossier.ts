/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PrintedDocument } from '../content'
import type { DossierItem, DossierLine, DossierModel, MissingPiece, NotInside } from '../dossier'
import type { Bookmark } from './bookmarks'

import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib'
import { dossierFront, WithoutPages } from '../dossier'
import { dayInFrench } from '../frenchText'
import { addBookmarks } from './bookmarks'
import { numberPages } from './pageNumbers'
import { writeFile } from './writeFile'

export interface Dossier {
	readonly file: Blob
	readonly pages: number
	readonly missing: readonly MissingPiece[]
}

/** What the work needs from outside: how first pages are printed, and whom to tell that it moves. */
export interface DossierTools {
	readonly print: (document: PrintedDocument) => Promise<Uint8Array>
	/** After each piece: how many are done. */
	readonly progress?: (done: number, total: number) => void
	/** Asked before each piece. */
	readonly isCancelled?: () => boolean
}

/** The work was given up on demand. */
export class Cancelled extends Error {}

/**
 * One PDF of all pieces that can be one, read one after the other. A piece that cannot is said on the first pages and stops none of
 * the others; one that could not be fetched stops the work, a file without it would be taken for the whole.
 *
 * @throws Cancelled, or what `read` throws
 */
export async function mergeDossier(model: DossierModel, items: readonly DossierItem[], tools: DossierTools): Promise<Dossier> {
	const body = await PDFDocument.create()
	const { starts, bookmarks, missing } = await gather(body, items, tools)
	const front = await frontPages(model, items, starts, missing, tools)
	const pages = await body.copyPages(front, front.getPageIndices())
	pages.forEach((page, index) => body.insertPage(index, page))
	numberPages(body)
	addBookmarks(body, [
		{ title: 'Sommaire', page: 0, children: [] },
		...bookmarks.map((bookmark) => moved(bookmark, pages.length)),
	])
	describe(body, model)
	const count = body.getPageCount()
	return { file: await writeFile(body), pages: count, missing }
}

interface Gathered {
	/** Index of the first page of each item among the gathered ones. */
	readonly starts: readonly (number | null)[]
	readonly bookmarks: readonly Bookmark[]
	readonly missing: readonly MissingPiece[]
}

async function gather(body: PDFDocument, items: readonly DossierItem[], tools: DossierTools): Promise<Gathered> {
	const starts: (number | null)[] = []
	const bookmarks: Bookmark[] = []
	const missing: MissingPiece[] = []
	const total = items.reduce((sum, { pieces }) => sum + pieces.length, 0)
	let done = 0
	for (const { number, title, pieces } of items) {
		const children: Bookmark[] = []
		for (const { name, content } of pieces) {
			if (tools.isCancelled?.() === true) {
				throw new Cancelled()
			}
			const page = body.getPageCount()
			const reason = 'reason' in content ? content.reason : await append(body, content.read)
			if (reason === null) {
				children.push({ title: name, page, children: [] })
			} else {
				missing.push({ item: number, name, reason })
			}
			done++
			tools.progress?.(done, total)
		}
		starts.push(children[0]?.page ?? null)
		if (children.length > 0) {
			bookmarks.push({ title: `${number} ${title}`.trim(), page: children[0]!.page, children })
		}
	}
	return { starts, bookmarks, missing }
}

/** Adds the pages of a piece, or says why it has none to add. */
async function append(body: PDFDocument, read: () => Promise<Uint8Array>): Promise<NotInside | null> {
	const bytes = await bytesOrReason(read)
	if (typeof bytes === 'string') {
		return bytes
	}
	try {
		const piece = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
		if (piece.getPageCount() === 0) {
			return 'broken'
		}
		for (const page of await body.copyPages(piece, piece.getPageIndices())) {
			body.addPage(page)
		}
		return null
	} catch {
		return await isEncrypted(bytes) ? 'encrypted' : 'broken'
	}
}

async function bytesOrReason(read: () => Promise<Uint8Array>): Promise<Uint8Array | NotInside> {
	try {
		return await read()
	} catch (cause) {
		if (cause instanceof WithoutPages) {
			return cause.reason
		}
		throw cause
	}
}

/** Asked apart: strict reading stumbles over what is encrypted before it knows that it is. */
async function isEncrypted(bytes: Uint8Array): Promise<boolean> {
	return PDFDocument.load(bytes, { updateMetadata: false, warnOnInvalidObjects: false })
		.then(() => false, (error: unknown) => error instanceof EncryptedPDFError)
}

/** The table of contents stands before what it counts: printed again until its own length is the one it counted with. */
async function frontPages(model: DossierModel, items: readonly DossierItem[], starts: readonly (number | null)[], missing: readonly MissingPiece[], { print }: DossierTools): Promise<PDFDocument> {
	const linesFor = (front: number): DossierLine[] => items.map(({ number, title }, index) => ({
		number,
		title,
		page: typeof starts[index] === 'number' ? starts[index] + front + 1 : null,
	}))
	let assumed = 1
	for (;;) {
		const pages = await PDFDocument.load(await print(dossierFront(model, linesFor(assumed), missing)))
		if (pages.getPageCount() <= assumed) {
			return pages
		}
		assumed = pages.getPageCount()
	}
}

function moved({ title, page, children }: Bookmark, by: number): Bookmark {
	return { title, page: page + by, children: children.map((child) => moved(child, by)) }
}

function describe(body: PDFDocument, { council, assembly, startsAt, createdAt }: DossierModel): void {
	body.setTitle(`Dossier complet – ${assembly} du ${dayInFrench(startsAt)}`, { showInWindowTitleBar: true })
	body.setAuthor(council.name)
	body.setLanguage('fr-FR')
	body.setProducer('Conseil municipal')
	body.setCreator('Conseil municipal')
	body.setCreationDate(new Date(createdAt))
	body.setModificationDate(new Date(createdAt))
}
