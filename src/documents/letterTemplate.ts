/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Block } from './content'

/** A paragraph or heading of the letter of a council, with names in braces (lib/Documents/LetterTemplate.php). */
export interface LetterBlock {
	readonly kind: 'heading' | 'paragraph'
	readonly text: string
	readonly align: 'left' | 'center' | 'right'
	readonly strong: boolean
}

/** For whom a letter is written. */
export interface Reader {
	readonly name: string
	/** « Madame », « Monsieur »; null when it is not known. */
	readonly civility: string | null
}

export interface LetterContent {
	/** By name in braces, within a sentence. */
	readonly words: Readonly<Record<string, string>>
	/** By name in braces, alone in a paragraph. */
	readonly parts: Readonly<Record<string, readonly Block[]>>
	/** Null for everybody. */
	readonly reader: Reader | null
	/** What a letter without heading of its own is called. */
	readonly title: string
}

const EVERYBODY = 'Madame, Monsieur'
/** Millimetres of an empty paragraph. */
const EMPTY = 4

/** The letter with everything filled in. What is filled in is text: nothing in it is looked at again. */
export function shaped(template: readonly LetterBlock[], { words, parts, reader, title }: LetterContent): Block[] {
	let headings = 0
	const body = template.flatMap(({ kind, text, align, strong }): readonly Block[] => {
		const part = partOf(text, parts)
		if (part !== null) {
			return part
		}
		const filled = worded(text, words, reader)
		if (filled.trim() === '') {
			return [{ kind: 'gap', height: EMPTY }]
		}
		return kind === 'heading'
			? [{ kind: 'heading', level: headings++ === 0 ? 1 : 2, text: filled, align, ...(headings === 1 ? { bookmark: filled } : {}) }]
			: [{ kind: 'paragraph', text: filled, align, ...(strong ? { weight: 'strong' } as const : {}) }]
	})
	return headings > 0 ? body : [{ kind: 'heading', level: 1, text: title, align: 'center', bookmark: title }, ...body]
}

/** A text with its names in braces filled in, for one reader or for everybody. */
export function worded(text: string, words: Readonly<Record<string, string>>, reader: Reader | null): string {
	const addressed = reader === null ? text.replace(/\{\s*civilité\s*\}\s+(?=\{\s*élu\s*\})/giu, '') : text
	return fill(addressed, { ...words, élu: reader?.name ?? EVERYBODY, civilité: reader?.civility ?? EVERYBODY })
}

function partOf(text: string, parts: LetterContent['parts']): readonly Block[] | null {
	const name = /^\s*\{([^{}]*)\}\s*$/u.exec(text)?.[1]
	return name !== undefined && Object.hasOwn(parts, plain(name)) ? parts[plain(name)]! : null
}

function fill(text: string, words: Readonly<Record<string, string>>): string {
	return text.replace(/\{([^{}]*)\}/gu, (whole, name: string) => Object.hasOwn(words, plain(name)) ? words[plain(name)]! : whole)
}

/** As people type it: any case, any space. */
function plain(name: string): string {
	return name.replace(/\s+/gu, ' ').trim().toLocaleLowerCase('fr')
}
