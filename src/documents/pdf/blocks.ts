/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { AddressWindow, Block, Entry, Heading, Labels, Page, Paragraph, Picture } from '../content'
import type { Setting } from './press'

import { millimetres, Press } from './press'
import { printTable } from './table'

const BODY = 10.5
const SMALL = 9
const HEADINGS = { 1: 17, 2: 13, 3: 11 } as const
/** Room that a heading, or the first lines of an entry, must have below itself on its page. */
const FOLLOWING = 48
const MARK = 40
/** Where the window of a DL or C5 envelope shows the page (AFNOR NF Z 11-001), and where the text goes on. */
const WINDOW = { x: 110, y: 50, width: 80, below: 100 } as const
const ADDRESS_LINES = 7
const LABEL = { columns: 3, rows: 8, width: 70, height: 37, inset: 6 } as const

export function printBlock(press: Press, block: Block): void {
	switch (block.kind) {
		case 'heading': return printHeading(press, block)
		case 'paragraph': return printParagraph(press, block)
		case 'entries': return printEntries(press, block.entries)
		case 'table': return printTable(press, block)
		case 'address': return printAddress(press, block)
		case 'labels': return printLabels(press, block)
		case 'picture': return printPicture(press, block)
		case 'gap': press.doc.y += millimetres(block.height)
			return
		case 'page': return beginPage(press, block)
	}
}

/** One that cannot be read leaves its place empty: no document fails for it. */
function printPicture(press: Press, { data, height }: Picture): void {
	press.need(millimetres(height))
	const y = press.doc.y
	press.ornament(() => {
		try {
			press.doc.image(data, press.left, y, { fit: [press.width / 2, millimetres(height)] })
		} catch {
			// The text beside it says the same.
		}
	})
	press.doc.x = press.left
	press.doc.y = y + millimetres(height) + Press.GAP
}

function beginPage(press: Press, { begins }: Page): void {
	if (begins === 'document') {
		press.beginDocument()
	} else {
		press.doc.addPage()
	}
}

function printHeading(press: Press, { level, text, align, bookmark }: Heading): void {
	const setting: Setting = { size: HEADINGS[level], weight: 'strong', align }
	press.doc.y += Press.GAP
	press.need(press.heightOf(text, setting) + FOLLOWING)
	if (bookmark !== undefined) {
		press.bookmark(bookmark)
	}
	press.say(`H${level}`, text, setting)
	press.doc.y += Press.GAP
}

function printParagraph(press: Press, { text, align, weight, whole }: Paragraph): void {
	const setting: Setting = { size: weight === 'small' ? SMALL : BODY, weight: weight === 'strong' ? 'strong' : 'regular', align, gray: weight === 'small' }
	const height = press.heightOf(text, setting)
	press.need(whole === true ? height : Math.min(height, FOLLOWING))
	press.say('P', text, setting)
	press.doc.y += Press.GAP
}

function printEntries(press: Press, entries: readonly Entry[]): void {
	const list = press.element('L')
	for (const entry of entries) {
		printEntry(press, entry, list)
	}
	list.end()
}

function printEntry(press: Press, { mark, text, remark, detail, bookmark }: Entry, list: PDFKit.PDFStructureElement): void {
	const x = press.left + MARK
	const setting: Setting = { size: BODY, weight: 'strong', x, width: press.width - MARK }
	const title = remark === undefined ? text : `${text} (${remark})`
	press.need(press.heightOf(title, setting) + (detail === undefined ? 0 : FOLLOWING / 2))
	if (bookmark !== undefined) {
		press.bookmark(bookmark)
	}
	const y = press.doc.y
	const item = press.element('LI', list)
	press.say('Lbl', mark, { size: BODY, weight: 'strong', y, width: MARK - 6 }, item)
	const body = press.element('LBody', item)
	press.say('P', title, { ...setting, y }, body)
	if (detail !== undefined && detail.trim() !== '') {
		press.doc.y += 2
		press.say('P', detail, { size: BODY, x, width: press.width - MARK }, body)
	}
	body.end()
	item.end()
	press.doc.y += Press.GAP
}

/** Too many lines for the window: the last ones, which hold the town, stay. */
function printAddress(press: Press, { sender, lines }: AddressWindow): void {
	press.say('P', sender.join('\n'), { size: SMALL, y: press.doc.page.margins.top, width: millimetres(75) })
	const shown = lines.length <= ADDRESS_LINES ? lines : [lines[0]!, ...lines.slice(1 - ADDRESS_LINES)]
	press.say('P', shown.join('\n'), { size: BODY, x: millimetres(WINDOW.x), y: millimetres(WINDOW.y), width: millimetres(WINDOW.width) })
	press.doc.y = millimetres(WINDOW.below)
}

/** Whatever does not fit a label is smaller, then cut: it must not be printed on the neighbour. */
function printLabels(press: Press, { labels }: Labels): void {
	const perPage = LABEL.columns * LABEL.rows
	const width = millimetres(LABEL.width - 2 * LABEL.inset)
	const room = millimetres(LABEL.height - LABEL.inset)
	labels.forEach((lines, index) => {
		if (index > 0 && index % perPage === 0) {
			press.doc.addPage()
		}
		const place = index % perPage
		const size = [BODY, SMALL, 7.5].find((candidate) => press.heightOf(lines.join('\n'), { size: candidate, width }) <= room) ?? 7.5
		const setting: Setting = {
			size,
			width,
			x: millimetres((place % LABEL.columns) * LABEL.width + LABEL.inset),
			y: millimetres(Math.floor(place / LABEL.columns) * LABEL.height + LABEL.inset / 2),
		}
		press.say('P', fitting(press, lines, setting, room), setting)
	})
}

/** Lines in the middle go first: the name and the town are what the post needs. */
function fitting(press: Press, lines: readonly string[], setting: Setting, room: number): string {
	let shown = [...lines]
	while (shown.length > 2 && press.heightOf(shown.join('\n'), setting) > room) {
		shown = [...shown.slice(0, -2), shown.at(-1)!]
	}
	return shown.join('\n')
}
