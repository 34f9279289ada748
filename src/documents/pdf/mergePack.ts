/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PDFPage } from '@cantoo/pdf-lib'
import type { PrintedDocument } from '../content'
import type { ConvocationModel } from '../convocation'
import type { DossierItem } from '../dossier'
import type { PaperRecipient } from '../paperPack'

import { PDFPage as Page, PDFDocument } from '@cantoo/pdf-lib'
import { WithoutPages } from '../dossier'
import { paperLetter } from '../paperPack'

const A4 = [595.28, 841.89] as [number, number]

/**
 * For each member the letter, the convocation, the pieces, each beginning on the front of a sheet. The pieces are read once and their
 * content is in the file once, however many members there are. What cannot be printed is named in the letter.
 *
 * @throws what `read` throws, except WithoutPages: nobody gets a letter that lacks a piece for want of network
 */
export async function mergePack(model: ConvocationModel, recipients: readonly PaperRecipient[], items: readonly DossierItem[], print: (document: PrintedDocument) => Promise<Uint8Array>): Promise<Uint8Array> {
	const pack = await PDFDocument.create()
	const { pages, inside, apart } = await gather(pack, items)
	for (const [index, recipient] of recipients.entries()) {
		const letter = await PDFDocument.load(await print(paperLetter(model, recipient, inside, apart)))
		const own = await pack.copyPages(letter, letter.getPageIndices())
		const begun = pack.getPageCount()
		own.forEach((page) => pack.addPage(page))
		onFront(pack, begun)
		pages.forEach((page) => pack.addPage(index === 0 ? page : twin(pack, page)))
		onFront(pack, begun)
	}
	pack.setTitle('Convocations à remettre sur papier', { showInWindowTitleBar: true })
	pack.setLanguage('fr-FR')
	pack.setProducer('Conseil municipal')
	pack.setCreator('Conseil municipal')
	return pack.save({ objectsPerTick: 500 })
}

interface Gathered {
	readonly pages: readonly PDFPage[]
	readonly inside: readonly string[]
	readonly apart: readonly string[]
}

async function gather(pack: PDFDocument, items: readonly DossierItem[]): Promise<Gathered> {
	const pages: PDFPage[] = []
	const inside: string[] = []
	const apart: string[] = []
	for (const { number, pieces } of items) {
		for (const { name, content } of pieces) {
			const own = 'reason' in content ? null : await pagesOf(pack, content.read)
			const list = own === null ? apart : inside
			list.push(`${number} ${name}`.trim())
			pages.push(...own ?? [])
		}
	}
	return { pages, inside, apart }
}

/** Null when it has no pages that can be printed. */
async function pagesOf(pack: PDFDocument, read: () => Promise<Uint8Array>): Promise<PDFPage[] | null> {
	const bytes = await read().catch(nothingWithoutPages)
	try {
		const piece = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
		const pages = await pack.copyPages(piece, piece.getPageIndices())
		return pages.length === 0 ? null : pages
	} catch {
		return null
	}
}

/** What has no pages is read as what is broken. */
function nothingWithoutPages(cause: unknown): Uint8Array {
	if (cause instanceof WithoutPages) {
		return new Uint8Array()
	}
	throw cause
}

/** Another page that shows the same content. */
function twin(pack: PDFDocument, page: PDFPage): PDFPage {
	const leaf = page.node.clone(pack.context)
	return Page.of(leaf, pack.context.register(leaf), pack)
}

/** An empty back, so that what follows is not on it. */
function onFront(pack: PDFDocument, begun: number): void {
	if ((pack.getPageCount() - begun) % 2 === 1) {
		pack.addPage(A4)
	}
}
