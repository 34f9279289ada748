/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { Printing } from '../api/types'
import type { MissingPiece } from '../documents/dossier'
import type { Resource } from '../ui/resource'
import type { Making } from './makeDocuments'

import { isCancel } from '@nextcloud/axios'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { ApiError, asApiError } from '../api/ApiError'
import { fetchPrinting } from '../api/printing'
import { n, t } from '../ui/l10n'
import { useResource } from '../ui/resource'
import { notify, notifyError } from '../ui/toasts'
import { guardUnsaved } from '../ui/unsaved'
import { isDamaged, knownMissing } from './documentModels'
import { makeDocuments } from './makeDocuments'

export interface DocumentsStore {
	readonly printing: Resource<Printing>
	/** What is being made, from the first look at what is there to the last; null when nothing is. */
	readonly making: ShallowRef<Making | null>
	/** Whether something is being made: nothing is to be sent meanwhile. */
	readonly busy: ComputedRef<boolean>
	/** What the single PDF does not hold; what only its making finds out is known until the page is left. */
	readonly missing: ComputedRef<readonly MissingPiece[]>
	readonly error: ShallowRef<ApiError | null>
	/** Whether the person gave it up; what was made until then is kept. */
	readonly cancelled: Ref<boolean>
	/** Makes what is missing, once the dossier is frozen; answers whether all are there. Asked again meanwhile, it is the same work. */
	make(): Promise<boolean>
	cancel(): void
}

/** The documents that this browser makes of a frozen convocation. */
export function useDocuments(meetingId: () => number): DocumentsStore {
	const printing = useResource(meetingId, fetchPrinting)
	const making = shallowRef<Making | null>(null)
	const found = shallowRef<{ manifest: string, missing: readonly MissingPiece[] } | null>(null)
	const error = shallowRef<ApiError | null>(null)
	const cancelled = ref(false)
	const missing = computed(() => {
		const known = printing.data.value
		return known === null ? [] : found.value !== null && found.value.manifest === known.manifestSha256 ? found.value.missing : knownMissing(known)
	})
	let work: { readonly control: AbortController, readonly done: Promise<boolean> } | null = null

	function make(): Promise<boolean> {
		if (work === null) {
			const control = new AbortController()
			work = { control, done: run(control.signal).finally(() => (work = null)) }
		}
		return work.done
	}

	async function run(signal: AbortSignal): Promise<boolean> {
		error.value = null
		cancelled.value = false
		making.value = { kind: 'convocation', step: 'looking', done: 0, total: 1 }
		try {
			await makeWhatLacks(signal)
			return true
		} catch (cause) {
			cancelled.value = signal.aborted
			if (!signal.aborted && !isCancel(cause)) {
				error.value = asApiError(cause)
			}
			return false
		} finally {
			await printing.reload()
			making.value = null
		}
	}

	/** What is there is asked first: a colleague may have made some, or frozen the dossier again. */
	async function makeWhatLacks(signal: AbortSignal): Promise<void> {
		await printing.reload()
		signal.throwIfAborted()
		const known = printing.data.value
		if (printing.error.value !== null || known === null) {
			throw printing.error.value ?? new ApiError('server')
		}
		if (known.manifestSha256 === null) {
			throw new ApiError('conflict')
		}
		const made = await makeDocuments(known, { signal, tell: (told) => (making.value = told) })
		if (made.missing !== null) {
			found.value = { manifest: known.manifestSha256, missing: made.missing }
			tellDamaged(made.missing.filter(isDamaged).length)
		}
	}

	/** Said where it cannot be overlooked: the list is below the button that sends. */
	function tellDamaged(count: number): void {
		if (count > 0) {
			notifyError(n('conseil_municipal', '%n piece could not be put into the single PDF: it is damaged or protected. It is named below the documents.', '%n pieces could not be put into the single PDF: they are damaged or protected. They are named below the documents.', count))
		}
	}

	const busy = computed(() => making.value !== null)
	guardUnsaved(() => busy.value)
	onScopeDispose(() => {
		if (work !== null) {
			work.control.abort()
			notify(t('conseil_municipal', 'The documents were not all made: you left the page. What was made is kept; open it again to make the others.'))
		}
	})
	return { printing, making, busy, missing, error, cancelled, make, cancel: () => work?.control.abort() }
}
