/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Uploads } from '../agenda/useUploads'
import type { PaperStore } from './usePaper'

import { onScopeDispose } from 'vue'
import { UploadRefused } from '../agenda/uploadTransport'
import { ApiError } from '../api/ApiError'
import { syncPapers } from '../api/papers'

/** Files arrive in bursts: the paper is read again once, a moment after the last one. */
const BURST_MILLISECONDS = 600

/** Tells the uploads of a paper where its folder is, and the paper when something arrived. */
export function connectPaperUploads(uploads: Uploads, store: PaperStore): void {
	let timer: ReturnType<typeof setTimeout> | undefined

	async function folderOf(): Promise<string> {
		const paper = store.paper.data.value
		if (paper === null || paper.folderMissing || paper.folderName === null) {
			throw new UploadRefused('folderMissing')
		}
		const { path } = await syncPapers(paper.councilId).catch((cause: unknown) => {
			throw cause instanceof ApiError && cause.kind === 'offline' ? new UploadRefused('network', null, cause) : cause
		})
		return `${path.replace(/\/$/, '')}/${paper.folderName}`
	}

	function arrived(): void {
		clearTimeout(timer)
		timer = setTimeout(() => void store.resync(), BURST_MILLISECONDS)
	}

	uploads.connect({ folderOf, namesIn: () => store.paper.data.value?.files.map(({ name }) => name) ?? [], arrived })
	onScopeDispose(() => clearTimeout(timer))
}
