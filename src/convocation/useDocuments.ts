/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Ref, ShallowRef } from 'vue'
import type { Printing } from '../api/types'
import type { Resource } from '../ui/resource'
import type { Making } from './makeDocuments'

import { isCancel } from '@nextcloud/axios'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { ApiError } from '../api/ApiError'
import { fetchPrinting } from '../api/printing'
import { useResource } from '../ui/resource'
import { makeDocuments, toMake } from './makeDocuments'

export interface DocumentsStore {
	readonly printing: Resource<Printing>
	/** What is being made, null when nothing is. */
	readonly making: ShallowRef<Making | null>
	readonly error: ShallowRef<ApiError | null>
	/** Whether the person gave it up; what was made until then is kept. */
	readonly cancelled: Ref<boolean>
	/** Makes what is missing, once the dossier is frozen; answers whether all are there. */
	make(): Promise<boolean>
	cancel(): void
}

/** The documents that this browser makes of a frozen convocation. */
export function useDocuments(meetingId: () => number): DocumentsStore {
	const printing = useResource(meetingId, fetchPrinting)
	const making = shallowRef<Making | null>(null)
	const error = shallowRef<ApiError | null>(null)
	const cancelled = ref(false)
	let work: AbortController | null = null

	async function make(): Promise<boolean> {
		error.value = null
		cancelled.value = false
		const own = work = new AbortController()
		try {
			await printing.reload()
			const known = printing.data.value
			if (known === null || known.manifestSha256 === null) {
				return false
			}
			await makeDocuments(known, { signal: own.signal, tell: (told) => (making.value = told) })
			return true
		} catch (cause) {
			cancelled.value = own.signal.aborted
			if (!own.signal.aborted && !isCancel(cause)) {
				error.value = cause instanceof ApiError ? cause : new ApiError('server', {}, cause)
			}
			return false
		} finally {
			making.value = null
			await printing.reload()
		}
	}

	onScopeDispose(() => work?.abort())
	return { printing, making, error, cancelled, make, cancel: () => work?.abort() }
}

/** Whether everything that is printed is there. */
export function isComplete(printing: Printing | null): boolean {
	return printing !== null && printing.manifestSha256 !== null && toMake(printing).length === 0
}
