/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib'

import { degrees, rgb, StandardFonts } from '@cantoo/pdf-lib'

const SIZE = 8
const PADDING = 3
const FROM_EDGE = 12

/** Writes « 12 / 64 » at the foot of each page as it is looked at, whatever way it is turned. */
export function numberPages(document: PDFDocument): void {
	const font = document.embedStandardFont(StandardFonts.Helvetica)
	const pages = document.getPages()
	pages.forEach((page, index) => {
		const text = `${index + 1} / ${pages.length}`
		const width = font.widthOfTextAtSize(text, SIZE)
		const { x, y, angle } = foot(page, width)
		page.drawRectangle({ ...shifted({ x, y, angle }, -PADDING, -PADDING), width: width + 2 * PADDING, height: SIZE + PADDING, rotate: degrees(angle), color: rgb(1, 1, 1) })
		page.drawText(text, { x, y, size: SIZE, font, rotate: degrees(angle), color: rgb(0.2, 0.2, 0.2) })
	})
}

interface Place { readonly x: number, readonly y: number, readonly angle: number }

/** Middle of the edge that is below when the page is looked at, in the page's own coordinates. */
function foot(page: PDFPage, width: number): Place {
	const box = page.getCropBox()
	const angle = ((page.getRotation().angle % 360) + 360) % 360
	switch (angle) {
		case 90: return { x: box.x + box.width - FROM_EDGE, y: box.y + (box.height - width) / 2, angle }
		case 180: return { x: box.x + (box.width + width) / 2, y: box.y + box.height - FROM_EDGE, angle }
		case 270: return { x: box.x + FROM_EDGE, y: box.y + (box.height + width) / 2, angle }
		default: return { x: box.x + (box.width - width) / 2, y: box.y + FROM_EDGE, angle: 0 }
	}
}

function shifted({ x, y, angle }: Place, along: number, up: number): { x: number, y: number } {
	const turn = angle * Math.PI / 180
	return { x: x + along * Math.cos(turn) - up * Math.sin(turn), y: y + along * Math.sin(turn) + up * Math.cos(turn) }
}
