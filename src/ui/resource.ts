/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { MaybeRefOrGetter, Ref, ShallowRef } from 'vue'
import type { ApiError } from '../api/ApiError'

import { onScopeDispose, ref, shallowRef, toValue, watch } from 'vue'
import { asApiError } from '../api/ApiError'

export type ResourceStatus = 'idle' | 'loading' | 'ready' | 'error'

export interface Resource<T> {
	/** What is known, kept while it is read again and when reading it again fails. */
	readonly data: ShallowRef<T | null>
	/** `error` only when there is nothing to show; see `error` for a refresh that failed. */
	readonly status: Ref<ResourceStatus>
	readonly error: ShallowRef<ApiError | null>
	/** Reads it again; never rejects. */
	reload(): Promise<void>
	/** Takes a value answered by another call, and drops the answer of a read under way. */
	replace(value: T): void
}

/**
 * Something read from the server for a key (an id, say): read when the key is set or changes, nothing while it is null.
 * Answers that arrive after a newer question, or after the screen is gone, are dropped.
 *
 * @param key what to read, or how to compute it
 * @param read one call of the API
 * @param known what the page already brought for the first key: it is not read then
 */
export function useResource<Key, T>(key: MaybeRefOrGetter<Key | null>, read: (key: Key, signal: AbortSignal) => Promise<T>, known: T | null = null): Resource<T> {
	const data = shallowRef<T | null>(known)
	const status = ref<ResourceStatus>(known === null ? 'idle' : 'ready')
	const error = shallowRef<ApiError | null>(null)
	let current: AbortController | null = null

	function settle(value: T | null, failure: ApiError | null): void {
		current = null
		data.value = value
		error.value = failure
		status.value = value === null ? 'error' : 'ready'
	}

	async function reload(): Promise<void> {
		current?.abort()
		const asked = toValue(key)
		if (asked === null) {
			current = null
			status.value = 'idle'
			return
		}
		const question = new AbortController()
		current = question
		status.value = data.value === null ? 'loading' : 'ready'
		try {
			const value = await read(asked, question.signal)
			if (current === question) {
				settle(value, null)
			}
		} catch (cause) {
			if (current === question) {
				settle(data.value, asApiError(cause))
			}
		}
	}

	function replace(value: T): void {
		current?.abort()
		settle(value, null)
	}

	watch(() => toValue(key), () => {
		data.value = null
		error.value = null
		void reload()
	})
	if (known === null) {
		void reload()
	}
	onScopeDispose(() => {
		current?.abort()
		current = null
	})

	return { data, status, error, reload, replace }
}
