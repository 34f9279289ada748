/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { ApiError } from '../api/ApiError'
import type { PublishProgress } from '../api/types'

import { isCancel } from '@nextcloud/axios'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { asApiError } from '../api/ApiError'
import { publishMeeting } from '../api/publication'

/** Calls in a row that publish nothing more before it is left there: a file too large for one call is not asked for ever. */
const IDLE_CALLS = 3

export interface Publication {
	readonly status: Ref<'idle' | 'running' | 'done' | 'cancelled' | 'error'>
	readonly progress: ShallowRef<PublishProgress | null>
	readonly percent: ComputedRef<number>
	readonly error: ShallowRef<ApiError | null>
	/** Publishes until finished; what is already published stays when it is cancelled or fails, and is not done twice. */
	start(itemIds?: readonly number[]): Promise<void>
	cancel(): void
}

/** Publishes a meeting, or some of its items, by as many calls as it takes. */
export function usePublication(meetingId: number): Publication {
	const status = ref<Publication['status']['value']>('idle')
	const progress = shallowRef<PublishProgress | null>(null)
	const error = shallowRef<ApiError | null>(null)
	const percent = computed(() => {
		const { done, total } = progress.value ?? { done: 0, total: 0 }
		return total === 0 ? 0 : Math.floor(100 * done / total)
	})
	let running: AbortController | null = null

	async function start(itemIds?: readonly number[]): Promise<void> {
		running?.abort()
		const mine = running = new AbortController()
		status.value = 'running'
		error.value = null
		progress.value = null
		try {
			let total = 0
			let idle = 0
			do {
				const answer = await publishMeeting(meetingId, itemIds, mine.signal)
				if (running !== mine) {
					return
				}
				total = Math.max(total, answer.total)
				const done = total - (answer.total - answer.done)
				idle = done > (progress.value?.done ?? 0) ? 0 : idle + 1
				progress.value = { ...answer, done, total }
			} while (!progress.value.finished && idle < IDLE_CALLS)
			status.value = 'done'
		} catch (cause) {
			if (running === mine) {
				status.value = isCancel(cause) ? 'cancelled' : 'error'
				error.value = isCancel(cause) ? null : asApiError(cause)
			}
		}
	}

	function cancel(): void {
		running?.abort()
		running = null
		status.value = 'cancelled'
	}

	onScopeDispose(() => running?.abort())
	return { status, progress, percent, error, start, cancel }
}
