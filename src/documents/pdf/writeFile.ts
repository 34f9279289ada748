/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib'

import { PDFCrossRefSection, PDFHeader, PDFTrailer, PDFTrailerDict } from '@cantoo/pdf-lib'

/** Bytes gathered before they leave the memory of the page: browsers keep blobs elsewhere. */
const GATHERED = 4 * 1024 * 1024

interface Written { sizeInBytes(): number, copyBytesInto(buffer: Uint8Array, offset: number): number }

/** A file in the making. */
class Sheet {
	size = 0
	private gathered: Uint8Array[] = []
	private waiting = 0
	private readonly parts: Blob[] = []

	add(bytes: Uint8Array): void {
		this.gathered.push(bytes)
		this.size += bytes.byteLength
		this.waiting += bytes.byteLength
		if (this.waiting >= GATHERED) {
			this.put()
		}
	}

	say(text: string): void {
		this.add(new TextEncoder().encode(text))
	}

	write(object: Written): void {
		const bytes = new Uint8Array(object.sizeInBytes())
		object.copyBytesInto(bytes, 0)
		this.add(bytes)
	}

	end(): Blob {
		this.put()
		return new Blob(this.parts, { type: 'application/pdf' })
	}

	private put(): void {
		this.parts.push(new Blob(this.gathered as BlobPart[]))
		this.gathered = []
		this.waiting = 0
	}
}

/**
 * Writes a large document (ISO 32000-1, 7.5) object by object and lets go of each as soon as it is written: the library would hold the
 * whole of it twice. The document can be used no more.
 */
export async function writeFile(document: PDFDocument): Promise<Blob> {
	await document.flush()
	const { context } = document
	const sheet = new Sheet()
	const places = PDFCrossRefSection.create()
	sheet.write(PDFHeader.forVersion(1, 7))
	sheet.say('\n\n')
	const refs = context.enumerateIndirectObjects().map(([ref]) => ref)
	for (const ref of refs) {
		places.addEntry(ref, sheet.size)
		writeObject(sheet, ref, context.lookup(ref)!)
		context.delete(ref)
	}
	const start = sheet.size
	sheet.write(places)
	sheet.say('\n')
	const { Root, Info, ID } = context.trailerInfo
	sheet.write(PDFTrailerDict.of(context.obj({ Size: context.largestObjectNumber + 1, Root, Info, ID })))
	sheet.say('\n\n')
	sheet.write(PDFTrailer.forLastCrossRefSectionOffset(start))
	return sheet.end()
}

function writeObject(sheet: Sheet, ref: PDFRef, object: PDFObject): void {
	sheet.say(`${ref.objectNumber} ${ref.generationNumber} obj\n`)
	sheet.write(object)
	sheet.say('\nendobj\n\n')
}
