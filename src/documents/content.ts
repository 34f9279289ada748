/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** What a printed document says, in reading order. How it looks is the business of src/documents/pdf, which knows nothing of councils. */
export interface PrintedDocument {
	readonly title: string
	readonly author: string
	readonly subject: string
	/** ISO 8601; the same content made at the same moment gives the same bytes. */
	readonly createdAt: string
	/** Printed small at the foot of every page, before the page number; empty for sheets that are filled to their edge. */
	readonly foot: string
	/** Not when they are written later, with those of other files. */
	readonly pageNumbers?: false
	readonly blocks: readonly Block[]
}

export type Block
	= | Heading
		| Paragraph
		| Entries
		| Table
		| AddressWindow
		| Labels
		| Gap
		| Picture
		| Page

export interface Heading {
	readonly kind: 'heading'
	readonly level: 1 | 2 | 3
	readonly text: string
	readonly align?: Alignment
	/** Name in the list of bookmarks, when it has one. */
	readonly bookmark?: string
}

export type Alignment = 'left' | 'center' | 'right'

export interface Paragraph {
	readonly kind: 'paragraph'
	readonly text: string
	readonly align?: Alignment
	readonly weight?: 'strong' | 'small'
	/** Never broken over two pages. */
	readonly whole?: true
}

/** A list whose marks are given: the numbers of an agenda are not counted again. */
export interface Entries {
	readonly kind: 'entries'
	readonly entries: readonly Entry[]
}

export interface Entry {
	readonly mark: string
	readonly text: string
	readonly remark?: string
	readonly detail?: string
	readonly bookmark?: string
}

export interface Table {
	readonly kind: 'table'
	readonly caption: string
	readonly head: readonly string[]
	/** Shares of the width, one per column. */
	readonly widths: readonly number[]
	readonly rows: readonly (readonly string[])[]
	/** Room to sign, in millimetres. */
	readonly minimumHeight?: number
}

/** Lines of an address where the window of a French DL or C5 envelope shows them. Begins the page. */
export interface AddressWindow {
	readonly kind: 'address'
	readonly sender: readonly string[]
	readonly lines: readonly string[]
}

/** Sheets of 24 labels of 70 × 37 mm. */
export interface Labels {
	readonly kind: 'labels'
	readonly labels: readonly (readonly string[])[]
}

/** A new sheet; numbered from 1 when a document for somebody else begins, whose first page is then never the back of another’s last. */
export interface Page {
	readonly kind: 'page'
	readonly begins?: 'document'
}

/** A picture that says nothing more than the text beside it: screen readers pass over it. */
export interface Picture {
	readonly kind: 'picture'
	/** PNG or JPEG, as a `data:` URL. */
	readonly data: string
	/** Millimetres; the width follows. */
	readonly height: number
}

export interface Gap {
	readonly kind: 'gap'
	/** Millimetres. */
	readonly height: number
}
