/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ItemKind, Paper, PaperMove, Papers, PapersSync, PaperState } from './types'

import { generateOcsUrl } from '@nextcloud/router'
import { del, get, post, put } from './request'

export interface PaperSearch {
	search: string
	/** Empty for all. */
	theme: string
	state: PaperState | ''
}

/** What may be changed on a paper; what is left out stays as it is. */
export type PaperChange = Partial<Pick<Paper, 'title' | 'reference' | 'theme' | 'summary' | 'state'> & { ownerUid: string | null }>

/** One page of the papers that the person sees. */
export function fetchPapers(councilId: number, search: PaperSearch, page: { limit: number, offset: number }, signal?: AbortSignal): Promise<Papers> {
	return get('councils/{councilId}/papers', { councilId }, { signal, query: { ...search, ...page } })
}

export function createPaper(councilId: number, title: string): Promise<Paper> {
	return post('councils/{councilId}/papers', { councilId }, { title })
}

/** Brings « Dossiers » and the papers together; `path` is that folder in this user's files. */
export function syncPapers(councilId: number, signal?: AbortSignal): Promise<PapersSync> {
	return post('councils/{councilId}/papers/sync', { councilId }, {}, { signal })
}

export function fetchPaper(paperId: number, signal?: AbortSignal): Promise<Paper> {
	return get('papers/{paperId}', { paperId }, { signal })
}

/** Rejects with ApiError `stale` (`current()` is the Paper kept) when someone changed it since `version`. */
export function updatePaper(paperId: number, change: PaperChange, version: number): Promise<Paper> {
	return put('papers/{paperId}', { paperId }, change, { version })
}

/** Only a paper without history; restorePaper() brings it back with its folder. */
export async function deletePaper(paperId: number): Promise<void> {
	await del('papers/{paperId}', { paperId })
}

export function restorePaper(paperId: number): Promise<Paper> {
	return post('papers/{paperId}/restore', { paperId })
}

/** For a paper whose folder was deleted: takes it back from the trash, or makes a new one. */
export function recoverPaperFolder(paperId: number): Promise<Paper> {
	return post('papers/{paperId}/folder', { paperId })
}

export function inviteToPaper(paperId: number, uid: string): Promise<Paper> {
	return post('papers/{paperId}/stakeholders', { paperId }, { uid })
}

export function removeFromPaper(paperId: number, uid: string): Promise<Paper> {
	return del('papers/{paperId}/stakeholders/{uid}', { paperId, uid })
}

/** Address of the latest version of a file of a paper: the browser shows or saves it. */
export function paperFileUrl(paperId: number, paperFileId: number): string {
	return generateOcsUrl('apps/conseil_municipal/api/v1/papers/{paperId}/files/{paperFileId}/content', { paperId, paperFileId })
}

/** The file goes to the trash; restorePaperFile() brings it back. */
export function deletePaperFile(paperId: number, paperFileId: number): Promise<Paper> {
	return del('papers/{paperId}/files/{paperFileId}', { paperId, paperFileId })
}

export function restorePaperFile(paperId: number, paperFileId: number): Promise<Paper> {
	return post('papers/{paperId}/files/{paperFileId}/restore', { paperId, paperFileId })
}

/**
 * Puts a paper on the agenda of a draft meeting of its council; the files move to the new item. Rejects with `stale` when someone
 * changed the paper since `version`, with `conflict` when it is on that agenda already.
 */
export function inscribePaper(paperId: number, wanted: { meetingId: number, kind: ItemKind, fileIds: readonly number[] }, version: number): Promise<PaperMove> {
	return post('papers/{paperId}/items', { paperId }, wanted, { version })
}

/** Says that an item comes from a paper; these files of the paper move to it. */
export function attachPaper(itemId: number, paperId: number, fileIds: readonly number[]): Promise<PaperMove> {
	return put('items/{itemId}/paper', { itemId }, { paperId, fileIds })
}

export async function detachPaper(itemId: number): Promise<void> {
	await del('items/{itemId}/paper', { itemId })
}

/** Files of an item, also of a removed one, go back to its paper; what was published stays. */
export function giveFilesBack(itemId: number): Promise<PaperMove> {
	return post('items/{itemId}/paper/return', { itemId })
}
