/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ShallowRef } from 'vue'
import type { Ref } from 'vue'
import type { ApiError } from '../api/ApiError'
import type { Preparation, Sync } from '../api/types'
import type { ResourceStatus } from '../ui/resource'

import { isCancel } from '@nextcloud/axios'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { asApiError } from '../api/ApiError'
import { fetchPreparation, syncMeeting } from '../api/meetings'
import { savedInOrder } from '../ui/savedInOrder'

export interface PreparationStore {
	readonly meetingId: number
	readonly data: ShallowRef<Preparation | null>
	readonly status: Ref<ResourceStatus>
	/** Why the agenda could not be read; what was known stays. */
	readonly error: ShallowRef<ApiError | null>
	/** Why the folder could not be compared with the agenda; the agenda stays usable. */
	readonly folderError: ShallowRef<ApiError | null>
	/** Path of the meeting's folder in this person's files; null until it is known. */
	readonly path: ShallowRef<string | null>
	/** How many changes were shown that were made here, not by others. */
	made(): number
	/** Reads the agenda again; never rejects. */
	refresh(): Promise<void>
	/** Brings folder and agenda together, then reads the agenda again; never rejects. */
	resync(): Promise<void>
	/** Where the meeting's folder is in this person's files. Rejects when it cannot be known. */
	folders(): Promise<Sync>
	/**
	 * Shows a change at once, then makes it, after those asked for before. What the server answers goes through
	 * `settle`. When it fails, what was shown is taken back and the promise rejects.
	 */
	mutate<T>(optimistic: (now: Preparation) => Preparation, call: () => Promise<T>, settle?: (now: Preparation, answer: T) => Preparation): Promise<T>
}

/** Preparation of one meeting. Reads it at once; answers older than a change made meanwhile are dropped. */
export function usePreparation(meetingId: number): PreparationStore {
	const data = shallowRef<Preparation | null>(null)
	const status = ref<ResourceStatus>('loading')
	const error = shallowRef<ApiError | null>(null)
	const folderError = shallowRef<ApiError | null>(null)
	const abort = new AbortController()
	const { save, isPending } = savedInOrder()
	let etag: string | null = null
	let epoch = 0
	const path = shallowRef<string | null>(null)
	let known: Sync | null = null

	async function refresh(): Promise<void> {
		const asked = epoch
		try {
			const answer = await fetchPreparation(meetingId, etag, abort.signal)
			if (asked === epoch && !isPending() && answer !== null) {
				data.value = answer.value
				etag = answer.etag
			}
			error.value = null
			status.value = 'ready'
		} catch (cause) {
			if (!isCancel(cause)) {
				error.value = asApiError(cause)
				status.value = data.value === null ? 'error' : 'ready'
			}
		}
	}

	async function sync(): Promise<Sync> {
		known = await syncMeeting(meetingId, abort.signal)
		path.value = known.path
		return known
	}

	const folders = async (): Promise<Sync> => known ?? await sync()

	async function resync(): Promise<void> {
		try {
			await sync()
			folderError.value = null
		} catch (cause) {
			if (!isCancel(cause)) {
				folderError.value = asApiError(cause)
			}
		}
		await refresh()
	}

	function show(change: (now: Preparation) => Preparation): void {
		epoch++
		etag = null
		data.value = data.value === null ? null : change(data.value)
	}

	async function mutate<T>(optimistic: (now: Preparation) => Preparation, call: () => Promise<T>, settle: (now: Preparation, answer: T) => Preparation = (now) => now): Promise<T> {
		const before = data.value
		show(optimistic)
		const shown = data.value
		try {
			const answer = await save(call)
			show((now) => settle(now, answer))
			return answer
		} catch (cause) {
			takeBack(before, shown)
			throw cause
		} finally {
			if (!isPending()) {
				void Promise.resolve().then(refresh) // what is lacking is decided by the server
			}
		}
	}

	function takeBack(before: Preparation | null, shown: Preparation | null): void {
		if (data.value === shown) {
			data.value = before
			epoch++
		} else {
			void Promise.resolve().then(refresh) // other changes were made since: only the server knows the result
		}
	}

	onScopeDispose(() => abort.abort())
	void refresh().then(() => status.value === 'ready' ? resync() : undefined)

	return { meetingId, data, status, error, folderError, path, made: () => epoch, refresh, resync, folders, mutate }
}
