/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Person } from '../api/types'

/** Part of a message: what was typed, or the name of a person. */
export type MessagePart = { text: string } | { person: Person }

/** What is being typed after an @, and where the @ is. */
export interface MentionQuery {
	readonly start: number
	readonly search: string
}

/** Accounts that need no quotes: as the server reads them. */
const PLAIN = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.@-]*[\p{L}\p{N}_])?$/u
/** An @ at the beginning of a word, and at most two words after it. */
const TYPED = /(?<![\p{L}\p{N}_.@-])@([\p{L}\p{N}_.'’-]*(?: [\p{L}\p{N}_.'’-]*)?)$/u

/** The mention that the caret is in; null when no one is being named. */
export function mentionAt(text: string, caret: number): MentionQuery | null {
	const found = TYPED.exec(text.slice(0, caret))
	return found === null ? null : { start: found.index, search: found[1]! }
}

/** The text with the name in place of what was typed, and where the caret goes. */
export function withMention(text: string, { start, search }: MentionQuery, person: Person): { text: string, caret: number } {
	const name = `@${person.displayName} `
	const after = text.slice(start + 1 + search.length).replace(/^ /, '')
	return { text: text.slice(0, start) + name + after, caret: start + name.length }
}

const handle = (uid: string) => PLAIN.test(uid) ? `@${uid}` : `@"${uid}"`
const longestFirst = (people: readonly Person[], length: (person: Person) => number) => [...people].sort((one, other) => length(other) - length(one))

/** Names as they were chosen become the accounts that the server knows. */
export function toWire(text: string, chosen: readonly Person[]): string {
	return longestFirst(chosen, ({ displayName }) => displayName.length)
		.reduce((wire, { uid, displayName }) => wire.split(`@${displayName}`).join(handle(uid)), text)
}

/** The accounts of a message become the names that people read. */
export function fromWire(text: string, mentions: readonly Person[]): string {
	return messageParts(text, mentions).map((part) => 'text' in part ? part.text : `@${part.person.displayName}`).join('')
}

/** A message cut at the names of people. */
export function messageParts(text: string, mentions: readonly Person[]): MessagePart[] {
	let parts: MessagePart[] = [{ text }]
	for (const person of longestFirst(mentions, ({ uid }) => uid.length)) {
		parts = parts.flatMap((part) => 'text' in part ? cut(part.text, person) : [part])
	}
	return parts.filter((part) => !('text' in part) || part.text !== '')
}

function cut(text: string, person: Person): MessagePart[] {
	return text.split(handle(person.uid)).flatMap((piece, index): MessagePart[] => index === 0 ? [{ text: piece }] : [{ person }, { text: piece }])
}
