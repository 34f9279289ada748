/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Font } from 'fontkit'
import type { Alignment, PrintedDocument } from '../content'

import { create } from 'fontkit'
import PDFDocument from 'pdfkit'
import { typeset } from '../frenchText'
import { withGlyphs } from './glyphs'

/** Bytes of the two faces that are embedded. */
export interface Faces {
	readonly regular: Uint8Array
	readonly strong: Uint8Array
}

export type Weight = 'regular' | 'strong'

/** How a text is set. Sizes are points. */
export interface Setting {
	readonly size: number
	readonly weight?: Weight
	readonly align?: Alignment
	readonly x?: number
	readonly y?: number
	readonly width?: number
	readonly gray?: boolean
}

const MILLIMETRE = 72 / 25.4
const TEXT = '#000000'
const GRAY = '#444444'

export const millimetres = (count: number): number => count * MILLIMETRE

/** The paper, the letters and the structure that screen readers follow. Whatever is printed goes through it. */
export class Press {
	static readonly MARGIN = millimetres(22)
	static readonly FOOT = millimetres(26)
	static readonly GAP = 7
	readonly doc: PDFKit.PDFDocument
	/** Index of the page on which each document of the print begins. */
	private readonly beginnings = [0]
	/** Backs of last pages that nothing is printed on. */
	private readonly blanks = new Set<number>()
	private readonly root: PDFKit.PDFStructureElement
	private readonly faces: Readonly<Record<Weight, Font>>

	constructor(document: PrintedDocument, faces: Faces) {
		this.faces = { regular: face(faces.regular), strong: face(faces.strong) }
		this.doc = new PDFDocument({
			size: 'A4',
			margins: { top: millimetres(20), bottom: document.foot === '' ? 0 : Press.FOOT, left: Press.MARGIN, right: Press.MARGIN },
			pdfVersion: '1.7',
			subset: 'PDF/A-2a',
			tagged: true,
			lang: 'fr-FR',
			displayTitle: true,
			bufferPages: true,
			// The declarations name only files and bytes; the library takes what fontkit has read, too.
			font: this.faces.regular as unknown as string,
			info: {
				Title: described(document.title),
				Author: described(document.author),
				Subject: described(document.subject),
				CreationDate: new Date(document.createdAt),
				ModDate: new Date(document.createdAt),
				Producer: 'Conseil municipal',
				Creator: 'Conseil municipal',
			},
		})
		this.doc.registerFont('regular', this.faces.regular as unknown as string)
		this.doc.registerFont('strong', this.faces.strong as unknown as string)
		this.root = this.doc.struct('Document')
		this.doc.addStructure(this.root)
	}

	get left(): number {
		return this.doc.page.margins.left
	}

	get width(): number {
		return this.doc.page.width - this.doc.page.margins.left - this.doc.page.margins.right
	}

	/** An element of the structure, within another one or at the top. */
	element(type: string, parent: PDFKit.PDFStructureElement = this.root): PDFKit.PDFStructureElement {
		const element = this.doc.struct(type)
		parent.add(element)
		return element
	}

	/** Prints a text as part of the structure; each of its lines is an element, else screen readers would run them together. */
	say(type: string, text: string, setting: Setting, parent: PDFKit.PDFStructureElement = this.root): void {
		text.split('\n').forEach((line, index) => {
			const place = index === 0 ? setting : { ...setting, y: undefined }
			if (line === '') { // pdfkit prints nothing for it: room to sign, say
				this.doc.y += this.heightOf(' ', place)
				return
			}
			parent.add(this.doc.struct(type, {}, () => this.set(line, place)))
		})
	}

	/** Prints what screen readers pass over: lines, repeated heads, page numbers. */
	ornament(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
		this.doc.markContent('Artifact', { type })
		draw()
		this.doc.endMarkedContent()
	}

	set(text: string, setting: Setting): void {
		this.doc.fillColor(setting.gray === true ? GRAY : TEXT)
		this.doc.font(setting.weight ?? 'regular', setting.size)
			.text(this.printable(text, setting.weight), setting.x ?? this.left, setting.y ?? this.doc.y, this.options(setting))
	}

	heightOf(text: string, setting: Setting): number {
		this.doc.font(setting.weight ?? 'regular', setting.size)
		return this.doc.heightOfString(this.printable(text, setting.weight), this.options(setting))
	}

	/** Begins a page when fewer than so many points are left. */
	need(height: number): void {
		if (this.doc.y + height > this.doc.page.height - this.doc.page.margins.bottom) {
			this.doc.addPage()
		}
	}

	/** On the front of a sheet, for whoever prints on both sides. */
	beginDocument(): void {
		const count = this.doc.bufferedPageRange().count
		if ((count - this.beginnings.at(-1)!) % 2 === 1) {
			this.blanks.add(count)
			this.doc.addPage()
		}
		this.doc.addPage()
		this.beginnings.push(this.doc.bufferedPageRange().count - 1)
	}

	/** The number of a page within its document, and how many that has; null for the back of a last page that stays blank. */
	numberOf(page: number): { number: number, count: number } | null {
		const beginning = this.beginnings.findLast((first) => first <= page) ?? 0
		const next = this.beginnings.find((first) => first > page) ?? this.doc.bufferedPageRange().count
		return this.blanks.has(page) ? null : { number: page - beginning + 1, count: next - beginning - (this.blanks.has(next - 1) ? 1 : 0) }
	}

	bookmark(title: string): void {
		this.doc.outline.addItem(typeset(title).replace(/\n/gu, ' '))
	}

	end(): void {
		this.root.end()
	}

	printable(text: string, weight: Weight = 'regular'): string {
		return withGlyphs(typeset(text), this.faces[weight])
	}

	private options({ align, width }: Setting): PDFKit.Mixins.TextOptions {
		return { align: align ?? 'left', width: width ?? this.width, lineGap: 2 }
	}
}

/** The library writes these into XML as they are. */
function described(text: string): string {
	return typeset(text).replace(/&/gu, '＆').replace(/</gu, '‹').replace(/>/gu, '›')
}

function face(bytes: Uint8Array): Font {
	const font = create(bytes as Buffer)
	if (!('layout' in font)) {
		throw new TypeError('A collection of fonts is no face')
	}
	return font
}
