/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Ref, ShallowRef } from 'vue'
import type { ApiError } from '../api/ApiError'
import type { MessageDraft } from '../api/discussion'
import type { Exchange, Message, Person, Thread } from '../api/types'

import { isCancel } from '@nextcloud/axios'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { asApiError } from '../api/ApiError'
import { answerExchange, beginExchange, editMessage, fetchThread, markThreadRead, resolveExchange, withdrawMessage } from '../api/discussion'

export interface ThreadStore {
	/** Exchanges as they are shown: questions that wait first. */
	readonly thread: ShallowRef<Thread | null>
	/** Why it could not be read; what was known stays. */
	readonly error: ShallowRef<ApiError | null>
	readonly loadingMore: Ref<boolean>
	/** Reads the first page again; never rejects. */
	reload(): Promise<void>
	/** Reads the exchanges after those shown; never rejects. */
	more(): Promise<void>
	/** Shows the message at once. Rejects with ApiError when it was not sent: it is then taken back. */
	begin(draft: Omit<MessageDraft, 'key'>): Promise<void>
	answer(exchange: Exchange, text: string): Promise<void>
	edit(message: Message, text: string): Promise<void>
	withdraw(message: Message): Promise<void>
	resolve(exchange: Exchange, resolved: boolean): Promise<void>
	/** What is shown has been seen. Resolves to whether anything was new. */
	seen(): Promise<boolean>
}

/** A message on its way has no id of the server yet. */
export const isOnItsWay = ({ id }: Message): boolean => id < 0

const hasNews = ({ exchanges }: Thread): boolean => exchanges.some(({ first, answers }) => [first, ...answers].some(({ news }) => news))
const newKey = (): string => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`.slice(0, 36)

/** What is said about one item. Answers older than a change made meanwhile are dropped. */
export function useThread(itemId: number, me: Person): ThreadStore {
	const thread = shallowRef<Thread | null>(null)
	const error = shallowRef<ApiError | null>(null)
	const loadingMore = ref(false)
	const abort = new AbortController()
	let epoch = 0
	let lastTemporary = 0
	let seenId = 0
	/** Keys of texts that may have arrived although no answer came back: sent again, they are said once. */
	const keys = new Map<string, string>()

	async function read(offset: number): Promise<void> {
		const asked = epoch
		try {
			const page = await fetchThread(itemId, offset, abort.signal)
			if (asked === epoch) {
				thread.value = offset === 0 || thread.value === null ? page : joined(thread.value, page)
			}
			error.value = null
		} catch (cause) {
			if (!isCancel(cause)) {
				error.value = asApiError(cause)
			}
		}
	}

	async function more(): Promise<void> {
		loadingMore.value = true
		await read(thread.value?.exchanges.length ?? 0)
		loadingMore.value = false
	}

	function show(change: (exchanges: readonly Exchange[]) => Exchange[]): void {
		epoch++
		if (thread.value !== null) {
			thread.value = { ...thread.value, exchanges: change(thread.value.exchanges) }
		}
	}

	/** Shows `optimistic` at once, then what the server answers; takes it back when the call fails. */
	async function change(optimistic: (exchanges: readonly Exchange[]) => Exchange[], replaced: number, call: () => Promise<Exchange>): Promise<void> {
		const before = thread.value?.exchanges ?? []
		show(optimistic)
		const shown = thread.value?.exchanges
		try {
			const answer = await call()
			show((now) => now.map((one) => one.first.id === replaced ? answer : one))
		} catch (cause) {
			if (thread.value?.exchanges === shown) {
				show(() => [...before])
			} else {
				void read(0) // something else was said since: only the server knows the result
			}
			throw asApiError(cause)
		}
	}

	async function once(place: string, text: string, say: (key: string) => Promise<Exchange>): Promise<Exchange> {
		const attempt = `${place}:${text}`
		const key = keys.get(attempt) ?? newKey()
		keys.set(attempt, key)
		const exchange = await say(key)
		keys.delete(attempt)
		return exchange
	}

	const temporary = (text: string): Message => ({
		id: --lastTemporary,
		author: me,
		text,
		mentions: [],
		createdAt: '',
		editedAt: null,
		withdrawn: false,
		mine: true,
		news: false,
	})

	function begin(draft: Omit<MessageDraft, 'key'>): Promise<void> {
		const first = temporary(draft.text)
		const exchange: Exchange = {
			first,
			answers: [],
			kind: draft.kind,
			audience: draft.audience ?? 'preparation',
			documentId: draft.documentId ?? null,
			documentName: null,
			waiting: draft.kind === 'question',
			resolvedAt: null,
			resolvedBy: null,
			canResolve: false,
		}
		return change((now) => [exchange, ...now], first.id, () => once('', draft.text, (key) => beginExchange(itemId, { ...draft, key })))
	}

	const changed = (id: number, edit: (exchange: Exchange) => Exchange) => (now: readonly Exchange[]) => now.map((one) => one.first.id === id ? edit(one) : one)

	function answer({ first }: Exchange, text: string): Promise<void> {
		const shown = temporary(text)
		return change(changed(first.id, (one) => ({ ...one, answers: [...one.answers, shown] })), first.id, () => once(String(first.id), text, (key) => answerExchange(first.id, text, key)))
	}

	/** One’s own words, wherever they stand. */
	function rewrite(message: Message, next: Message, call: () => Promise<Exchange>): Promise<void> {
		const first = thread.value?.exchanges.find((one) => [one.first, ...one.answers].some(({ id }) => id === message.id))?.first.id ?? message.id
		const put = (one: Message) => one.id === message.id ? next : one
		return change(changed(first, (one) => ({ ...one, first: put(one.first), answers: one.answers.map(put) })), first, call)
	}

	async function seen(): Promise<boolean> {
		const lastId = thread.value?.lastId ?? 0
		if (thread.value === null || lastId <= seenId || !hasNews(thread.value)) {
			return false
		}
		seenId = lastId
		await markThreadRead(itemId, lastId)
		return true
	}

	onScopeDispose(() => abort.abort())

	return {
		thread,
		error,
		loadingMore,
		reload: () => read(0),
		more,
		begin,
		answer,
		edit: (message, text) => rewrite(message, { ...message, text }, () => editMessage(message.id, text)),
		withdraw: (message) => rewrite(message, { ...message, text: '', withdrawn: true }, () => withdrawMessage(message.id)),
		resolve: ({ first }, resolved) => change(changed(first.id, (one) => ({ ...one, waiting: !resolved })), first.id, () => resolveExchange(first.id, resolved)),
		seen,
	}
}

/** A further page after those known; an exchange that went on meanwhile is not shown twice. */
function joined(known: Thread, page: Thread): Thread {
	const ids = new Set(known.exchanges.map(({ first }) => first.id))
	const others = page.exchanges.filter(({ first }) => !ids.has(first.id))
	return { ...page, lastId: Math.max(known.lastId, page.lastId), exchanges: [...known.exchanges, ...others] }
}
