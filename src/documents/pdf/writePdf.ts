/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PrintedDocument } from '../content'
import type { Faces } from './press'

import { toBytes } from 'pdfkit/output'
import { printBlock } from './blocks'
import { millimetres, Press } from './press'

const FOOT_SIZE = 7.5

/** The bytes of a tagged PDF/A. It reads no clock and no network. */
export async function writePdf(document: PrintedDocument, faces: Faces): Promise<Uint8Array> {
	const press = new Press(document, faces)
	const bytes = toBytes(press.doc)
	document.blocks.forEach((block) => printBlock(press, block))
	press.end()
	if (document.foot !== '') {
		printFeet(press, document)
	}
	press.doc.end()
	return bytes
}

function printFeet(press: Press, { foot, pageNumbers }: PrintedDocument): void {
	const { start, count } = press.doc.bufferedPageRange()
	for (let page = start; page < start + count; page++) {
		const own = press.numberOf(page)
		if (own === null) {
			continue
		}
		press.doc.switchToPage(page)
		press.doc.page.margins.bottom = 0 // else a text in the margin begins a page
		const y = press.doc.page.height - Press.FOOT + millimetres(6)
		press.ornament(() => {
			press.set(foot, { size: FOOT_SIZE, y, gray: true, width: press.width - millimetres(22) })
			if (pageNumbers !== false) {
				press.set(`${own.number} / ${own.count}`, { size: FOOT_SIZE, y, gray: true, align: 'right' })
			}
		}, 'Pagination')
	}
}
