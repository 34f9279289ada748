/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Audience, Exchange, Person, Thread } from './types'

import { del, get, post, put } from './request'

/** What begins an exchange. */
export interface MessageDraft {
	readonly text: string
	readonly kind: 'question' | 'comment'
	/** Left out: a question asked after the convocation is for the council, all else for those who prepare. */
	readonly audience?: Audience
	readonly documentId?: number | null
	/** The same key sent again says nothing again. */
	readonly key: string
}

/** What is said about an item: questions that wait for an answer first, then the exchanges that went on last; 30 at most. */
export function fetchThread(itemId: number, offset = 0, signal?: AbortSignal): Promise<Thread> {
	return get('items/{itemId}/messages', { itemId }, { signal, query: { offset } })
}

/** Rejects with ApiError `invalid` when somebody is named who may not read it. */
export function beginExchange(itemId: number, draft: MessageDraft): Promise<Exchange> {
	return post('items/{itemId}/messages', { itemId }, draft)
}

/** `messageId` is the first message of the exchange. */
export function answerExchange(messageId: number, text: string, key: string): Promise<Exchange> {
	return post('messages/{messageId}/answers', { messageId }, { text, key })
}

export function editMessage(messageId: number, text: string): Promise<Exchange> {
	return put('messages/{messageId}', { messageId }, { text })
}

/** Its place stays, its text is gone. */
export function withdrawMessage(messageId: number): Promise<Exchange> {
	return del('messages/{messageId}', { messageId })
}

/** Says whether the question that begins the exchange is answered. */
export function resolveExchange(messageId: number, resolved: boolean): Promise<Exchange> {
	return put('messages/{messageId}/resolved', { messageId }, { resolved })
}

/** Remembers that everything up to this message has been seen. */
export async function markThreadRead(itemId: number, lastId: number): Promise<void> {
	await put('items/{itemId}/messages/read', { itemId }, { lastId })
}

/** Who can be named in an exchange: at most 20, those who work on the item first. */
export function searchReaders(itemId: number, search: string, audience: Audience, signal?: AbortSignal): Promise<Person[]> {
	return get('items/{itemId}/readers', { itemId }, { signal, query: { search, audience } })
}
