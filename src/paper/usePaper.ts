/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ShallowRef } from 'vue'
import type { ApiError } from '../api/ApiError'
import type { Paper } from '../api/types'
import type { Editing } from '../ui/editing'
import type { Resource } from '../ui/resource'

import { isCancel } from '@nextcloud/axios'
import { onScopeDispose, shallowRef, watch } from 'vue'
import { useWhileVisible } from '../agenda/useWhileVisible'
import { ApiError as Failure } from '../api/ApiError'
import { fetchPaper, syncPapers, updatePaper } from '../api/papers'
import { useEditing } from '../ui/editing'
import { useResource } from '../ui/resource'

export const PAPER_FIELDS = ['title', 'reference', 'theme', 'summary', 'state'] as const
export type PaperField = typeof PAPER_FIELDS[number]

export interface PaperStore {
	readonly paper: Resource<Paper>
	/** What the person types; each field is saved when it is left. */
	readonly editing: Editing<Paper, PaperField>
	/** Path of « Dossiers » in this person's files; null until it is known. */
	readonly folder: ShallowRef<string | null>
	/** Why the folder could not be compared with the paper; the paper stays usable. */
	readonly folderError: ShallowRef<ApiError | null>
	/** Saves what was typed; resolves to whether it is saved. */
	save(): Promise<boolean>
	/** Brings the folder and the paper together; never rejects. */
	resync(): Promise<void>
}

/** One paper: read at once, then compared with its folder, again whenever the person comes back to it. */
export function usePaper(paperId: () => number): PaperStore {
	const paper = useResource(paperId, fetchPaper)
	const editing = useEditing<Paper, PaperField>(PAPER_FIELDS, (change, version) => updatePaper(paperId(), change, version))
	const folder = shallowRef<string | null>(null)
	const folderError = shallowRef<ApiError | null>(null)
	const abort = new AbortController()

	async function save(): Promise<boolean> {
		if (!editing.changed.value) {
			return true
		}
		const saved = await editing.save()
		if (saved !== null) {
			paper.replace(saved)
		}
		return saved !== null
	}

	async function resync(): Promise<void> {
		const now = paper.data.value
		if (now === null || now.view !== 'full') {
			return paper.reload()
		}
		try {
			const { changed, path } = await syncPapers(now.councilId, abort.signal)
			folder.value = path
			folderError.value = null
			if (changed) {
				await paper.reload()
			}
		} catch (cause) {
			if (!isCancel(cause)) {
				folderError.value = cause instanceof Failure ? cause : new Failure('server', {}, cause)
			}
		}
	}

	// What someone else changes shows, except while something is being typed.
	watch(paper.data, (now) => {
		if (now !== null && !editing.changed.value) {
			editing.start(now)
		}
	}, { immediate: true })
	watch(() => paper.data.value?.id, (id) => id === undefined || void resync(), { immediate: true })
	// Folder and paper in turn: the page costs one request a minute.
	let folderNext = true
	useWhileVisible(() => {
		void (folderNext ? resync() : paper.reload())
		folderNext = !folderNext
	}, undefined, (change) => change.paperId !== null && change.paperId === paper.data.value?.id)
	onScopeDispose(() => abort.abort())

	return { paper, editing, folder, folderError, save, resync }
}
