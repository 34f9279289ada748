/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { ApiError } from '../api/ApiError'
import type { Activity } from '../api/types'

import { isCancel } from '@nextcloud/axios'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { asApiError } from '../api/ApiError'
import { fetchHistory } from '../api/history'

export const PAGE = 30

export interface History {
	/** Latest first; null until the first page has come. */
	readonly activities: ShallowRef<readonly Activity[] | null>
	readonly error: ShallowRef<ApiError | null>
	readonly loading: Ref<boolean>
	readonly hasMore: ComputedRef<boolean>
	/** The next page; never rejects. */
	more(): Promise<void>
}

/**
 * History of one item, page by page. When the item changes (`version`), what is new is put on top of what is shown, so that
 * whoever has read far down stays there.
 *
 * @param itemId which item
 * @param version anything that differs once something happened to the item
 */
export function useHistory(itemId: () => number, version: () => unknown): History {
	const activities = shallowRef<readonly Activity[] | null>(null)
	const error = shallowRef<ApiError | null>(null)
	const loading = ref(false)
	const ended = ref(false)
	let abort = new AbortController()

	async function read(before: number | undefined, join: (page: Activity[]) => readonly Activity[]): Promise<void> {
		const question = abort
		loading.value = true
		try {
			const page = await fetchHistory(itemId(), { limit: PAGE, before }, question.signal)
			if (question === abort) {
				activities.value = join(page)
				error.value = null
			}
		} catch (cause) {
			if (!isCancel(cause) && question === abort) {
				error.value = asApiError(cause)
			}
		} finally {
			loading.value = question === abort ? false : loading.value
		}
	}

	async function more(): Promise<void> {
		const known = activities.value ?? []
		await read(known.at(-1)?.id, (page) => {
			ended.value = page.length < PAGE
			return [...known, ...page]
		})
	}

	/** A page on top; when more happened than a page holds, it is read anew. */
	async function latest(): Promise<void> {
		const known = activities.value
		if (known === null) {
			return more()
		}
		await read(undefined, (page) => {
			const meets = page.length < PAGE || known.some(({ id }) => id === page.at(-1)!.id)
			ended.value = meets ? ended.value : false
			return meets ? [...page, ...known.filter(({ id }) => id < (page.at(-1)?.id ?? Infinity))] : page
		})
	}

	watch(itemId, () => {
		abort.abort()
		abort = new AbortController()
		activities.value = null
		ended.value = false
		void more()
	}, { immediate: true })
	watch(version, () => void latest())
	onScopeDispose(() => abort.abort())

	return { activities, error, loading, hasMore: computed(() => activities.value !== null && !ended.value), more }
}
