/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PDFDict, PDFDocument, PDFRef } from '@cantoo/pdf-lib'

import { PDFHexString, PDFName, PDFNull } from '@cantoo/pdf-lib'
import { typeset } from '../frenchText'

export interface Bookmark {
	readonly title: string
	/** Index of the page, from 0. */
	readonly page: number
	readonly children: readonly Bookmark[]
}

/** Writes the outline of a file (ISO 32000-1, 12.3.3), closed below its first level. */
export function addBookmarks(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
	const { context } = document
	const root = context.nextRef()
	const children = addLevel(document, bookmarks, root)
	context.assign(root, context.obj({ Type: 'Outlines', ...ends(children), Count: bookmarks.length }))
	document.catalog.set(PDFName.of('Outlines'), root)
	document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

function addLevel(document: PDFDocument, bookmarks: readonly Bookmark[], parent: PDFRef): PDFRef[] {
	const refs = bookmarks.map(() => document.context.nextRef())
	bookmarks.forEach(({ title, page, children }, index) => {
		const below = addLevel(document, children, refs[index]!)
		const entry: PDFDict = document.context.obj({
			Title: PDFHexString.fromText(typeset(title).replace(/\n/gu, ' ')),
			Parent: parent,
			Dest: [document.getPage(page).ref, 'XYZ', PDFNull, PDFNull, PDFNull],
			...(index > 0 ? { Prev: refs[index - 1]! } : {}),
			...(index < refs.length - 1 ? { Next: refs[index + 1]! } : {}),
			...(below.length > 0 ? { ...ends(below), Count: -below.length } : {}),
		})
		document.context.assign(refs[index]!, entry)
	})
	return refs
}

function ends(refs: readonly PDFRef[]): Record<string, PDFRef> {
	return refs.length === 0 ? {} : { First: refs[0]!, Last: refs.at(-1)! }
}
