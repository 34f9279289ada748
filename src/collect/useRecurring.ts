/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { ApiError } from '../api/ApiError'
import type { Recurring, RecurringItem } from '../api/types'
import type { Resource } from '../ui/resource'

import { computed, ref, shallowRef } from 'vue'
import { asApiError } from '../api/ApiError'
import { fetchRecurring, saveRecurring } from '../api/collect'
import { useResource } from '../ui/resource'

export interface RecurringStore {
	readonly recurring: Resource<Recurring>
	readonly items: ComputedRef<readonly RecurringItem[]>
	readonly saving: Ref<boolean>
	/** Why the last change was not kept; the list then shows what the server has. */
	readonly failure: ShallowRef<ApiError | null>
	/** Adds an item (with an empty key) or replaces the one of its key; the order stays. */
	put(item: RecurringItem): Promise<boolean>
	remove(key: string): Promise<boolean>
	/** Moves an item up (−1) or down (+1); returns its new place from 1, null when it cannot move. */
	move(key: string, offset: -1 | 1): number | null
}

/** The recurring items of a council: each change saves the whole list on the version that was seen. */
export function useRecurring(councilId: () => number): RecurringStore {
	const recurring = useResource(councilId, fetchRecurring)
	const items = computed<readonly RecurringItem[]>(() => recurring.data.value?.items ?? [])
	const saving = ref(false)
	const failure = shallowRef<ApiError | null>(null)
	let queue: Promise<unknown> = Promise.resolve()

	/** In turn: each change is made on what the one before it left. */
	function save(change: (items: readonly RecurringItem[]) => readonly RecurringItem[]): Promise<boolean> {
		const seen = recurring.data.value!
		recurring.replace({ ...seen, items: [...change(seen.items)] })
		const done = queue.then(() => send(recurring.data.value!))
		queue = done
		return done
	}

	async function send(wanted: Recurring): Promise<boolean> {
		saving.value = true
		failure.value = null
		try {
			const saved = await saveRecurring(councilId(), wanted.items, wanted.version)
			recurring.replace(saved)
			return true
		} catch (cause) {
			failure.value = asApiError(cause)
			const current = failure.value.current<Recurring>()
			if (current === null) {
				await recurring.reload()
			} else {
				recurring.replace(current)
			}
			return false
		} finally {
			saving.value = false
		}
	}

	function put(item: RecurringItem): Promise<boolean> {
		return save((now) => now.some(({ key }) => key !== '' && key === item.key) ? now.map((one) => one.key === item.key ? item : one) : [...now, item])
	}

	function move(key: string, offset: -1 | 1): number | null {
		const from = items.value.findIndex((item) => item.key === key)
		const to = from + offset
		if (from === -1 || to < 0 || to >= items.value.length) {
			return null
		}
		void save((now) => {
			const order = [...now]
			order.splice(to, 0, ...order.splice(from, 1))
			return order
		})
		return to + 1
	}

	return { recurring, items, saving, failure, put, remove: (key) => save((now) => now.filter((item) => item.key !== key)), move }
}
