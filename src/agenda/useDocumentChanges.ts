/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Choice } from '../api/documents'
import type { OpeningWish } from '../api/openings'
import type { Document, Preparation } from '../api/types'
import type { PreparationStore } from './usePreparation'

import { deleteDocument, markDocumentRead, moveDocument, renameDocument, resolveConflict, restoreDocument } from '../api/documents'
import { closeDraft, openDraft } from '../api/openings'
import { publishDocument, withdrawDocument } from '../api/publication'
import { liftRestriction, restrictDocument } from '../api/restriction'
import { findDocument, withDocument, withDocumentIn, withoutDocument } from './preparationEdits'

export interface DocumentChanges {
	/** Under an item, or in « to be sorted » with null. Resolves to the place it had, for undoing. */
	file(id: number, itemId: number | null): Promise<number | null>
	rename(id: number, name: string): Promise<void>
	remove(id: number): Promise<void>
	restore(id: number): Promise<void>
	/** @param id the conflict copy, or the document that replaced others */
	settle(id: number, choice: Choice): Promise<void>
	/** Remembers that the person has seen the present version; a failure is not worth a word. */
	markRead(document: Document): Promise<void>
	publish(id: number): Promise<void>
	restrict(id: number): Promise<void>
	lift(id: number): Promise<void>
	openTo(id: number, wish: OpeningWish): Promise<void>
	closeTo(id: number, uid: string): Promise<void>
	withdraw(id: number): Promise<void>
}

/** Everything one can do to the documents of a meeting. Rejects with ApiError; what was shown is then taken back. */
export function useDocumentChanges(store: PreparationStore): DocumentChanges {
	const unchanged = (now: Preparation) => now
	const answered = (now: Preparation, document: Document) => withDocument(now, document.id, document)

	async function file(id: number, itemId: number | null): Promise<number | null> {
		const before = store.data.value === null ? null : findDocument(store.data.value, id)?.itemId ?? null
		await store.mutate((now) => withDocumentIn(now, id, itemId), () => moveDocument(id, itemId), answered)
		void store.refresh()
		return before
	}

	async function rename(id: number, name: string): Promise<void> {
		await store.mutate((now) => withDocument(now, id, { name }), () => renameDocument(id, name), answered)
	}

	async function remove(id: number): Promise<void> {
		await store.mutate((now) => withoutDocument(now, id), () => deleteDocument(id))
		void store.refresh()
	}

	async function restore(id: number): Promise<void> {
		await store.mutate(unchanged, () => restoreDocument(id))
		await store.refresh()
	}

	async function settle(id: number, choice: Choice): Promise<void> {
		await store.mutate(unchanged, () => resolveConflict(id, choice), (_, answer) => answer)
	}

	async function markRead(document: Document): Promise<void> {
		try {
			await store.mutate((now) => withDocument(now, document.id, { changedSinceRead: false }), () => markDocumentRead(document.id, document.etag))
		} catch {
			// The mark comes back with the next reading of the agenda; the document itself was opened.
		}
	}

	return {
		file,
		rename,
		remove,
		restore,
		settle,
		markRead,
		publish: async (id) => void await store.mutate(unchanged, () => publishDocument(id), answered),
		restrict: async (id) => void await store.mutate(unchanged, () => restrictDocument(id), answered),
		lift: async (id) => void await store.mutate(unchanged, () => liftRestriction(id), answered),
		openTo: async (id, wish) => void await store.mutate(unchanged, () => openDraft(id, wish), answered),
		closeTo: async (id, uid) => void await store.mutate(unchanged, () => closeDraft(id, uid), answered),
		withdraw: async (id) => void await store.mutate(unchanged, () => withdrawDocument(id), answered),
	}
}
