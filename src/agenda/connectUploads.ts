/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PreparationStore } from './usePreparation'
import type { Uploads } from './useUploads'

import { onScopeDispose } from 'vue'
import { ApiError } from '../api/ApiError'
import { findItem } from './preparationEdits'
import { UploadRefused } from './uploadTransport'

/** Files arrive in bursts: the agenda is read again once, a moment after the last one. */
const BURST_MILLISECONDS = 600

/** Tells the uploads of a meeting where its folders are, and the agenda when something arrived. */
export function connectUploads(uploads: Uploads, store: PreparationStore): void {
	let timer: ReturnType<typeof setTimeout> | undefined

	async function folderOf(itemId: number | null): Promise<string> {
		const { path, inboxPath } = await store.folders().catch((cause: unknown) => {
			throw cause instanceof ApiError && cause.kind === 'offline' ? new UploadRefused('network', null, cause) : cause
		})
		if (itemId === null) {
			return inboxPath
		}
		const item = store.data.value === null ? null : findItem(store.data.value, itemId)
		if (item === null || item.folderMissing || item.folderName === null) {
			throw new UploadRefused('folderMissing')
		}
		return `${path.replace(/\/$/, '')}/${item.folderName}`
	}

	function namesIn(itemId: number | null): string[] {
		const now = store.data.value
		const documents = itemId === null ? now?.inbox : now === null ? [] : findItem(now, itemId)?.documents
		return (documents ?? []).filter(({ missing }) => !missing).map(({ name }) => name)
	}

	function arrived(): void {
		clearTimeout(timer)
		timer = setTimeout(() => void store.resync(), BURST_MILLISECONDS)
	}

	uploads.connect({ folderOf, namesIn, arrived })
	onScopeDispose(() => clearTimeout(timer))
}
