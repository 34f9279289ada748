/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Table } from '../content'
import type { Setting } from './press'

import { millimetres, Press } from './press'

const SIZE = 9.5
const PADDING = 5

interface Column { readonly x: number, readonly width: number }

/** A table whose head is repeated on each page; to a screen reader it has one head. */
export function printTable(press: Press, table: Table): void {
	const columns = columnsOf(press, table)
	const element = press.element('Table')
	printRow(press, columns, table.head, 0, { type: 'TH', table: element })
	for (const row of table.rows) {
		const height = heightOf(press, columns, row, table.minimumHeight)
		if (press.doc.y + height > press.doc.page.height - press.doc.page.margins.bottom) {
			press.doc.addPage()
			printRow(press, columns, table.head, 0, null)
		}
		printRow(press, columns, row, height, { type: 'TD', table: element })
	}
	element.end()
	press.doc.y += Press.GAP
}

function columnsOf(press: Press, { widths }: Table): Column[] {
	const total = widths.reduce((sum, width) => sum + width, 0)
	let x = press.left
	return widths.map((share) => {
		const column = { x, width: press.width * share / total }
		x += column.width
		return column
	})
}

function heightOf(press: Press, columns: readonly Column[], row: readonly string[], minimum = 0): number {
	const texts = columns.map((column, index) => press.heightOf(row[index] ?? '', cellSetting(column, 0, 'TD')))
	return Math.max(millimetres(minimum), ...texts.map((height) => height + 2 * PADDING))
}

/** @param part where the row stands in the structure; `null` for a head that is printed again */
function printRow(press: Press, columns: readonly Column[], row: readonly string[], height: number, part: { type: 'TH' | 'TD', table: PDFKit.PDFStructureElement } | null): void {
	const type = part?.type ?? 'TH'
	const y = press.doc.y
	const tall = Math.max(height, heightOf(press, columns, row))
	const element = part === null ? null : press.element('TR', part.table)
	columns.forEach((column, index) => {
		const setting = cellSetting(column, y, type)
		const text = row[index] ?? ''
		if (element === null) {
			press.ornament(() => press.set(text, setting))
		} else {
			const cell = press.doc.struct(type, type === 'TH' ? { scope: 'Column' } as PDFKit.Mixins.StructureElementOptions : {}, () => press.set(text, setting))
			element.add(cell)
		}
	})
	element?.end()
	press.ornament(() => columns.forEach(({ x, width }) => press.doc.rect(x, y, width, tall).lineWidth(0.5).stroke('#666666')))
	press.doc.x = press.left
	press.doc.y = y + tall
}

function cellSetting({ x, width }: Column, y: number, type: 'TH' | 'TD'): Setting {
	return { size: SIZE, weight: type === 'TH' ? 'strong' : 'regular', x: x + PADDING, y: y + PADDING, width: width - 2 * PADDING }
}
