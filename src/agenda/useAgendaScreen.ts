/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Document } from '../api/types'
import type { AgendaContext, AgendaDialog } from './agendaContext'
import type { Transport } from './uploadTransport'
import type { ItemChanges } from './useItemChanges'
import type { PreparationStore } from './usePreparation'

import { computed, ref } from 'vue'
import { fetchMembers } from '../api/members'
import { useCurrentCouncil } from '../council/currentCouncil'
import { useResource } from '../ui/resource'
import { attempt } from './attempt'
import { connectUploads } from './connectUploads'
import { findDocument } from './preparationEdits'
import { UploadRefused } from './uploadTransport'
import { useAgendaCommands } from './useAgendaCommands'
import { useDocumentChanges } from './useDocumentChanges'
import { useItemChanges } from './useItemChanges'
import { usePreparation } from './usePreparation'
import { useUploads } from './useUploads'
import { useWhileVisible } from './useWhileVisible'

export interface AgendaScreen {
	readonly store: PreparationStore
	readonly items: ItemChanges
	readonly context: AgendaContext & {
		/** A document dragged from one place of the screen to another. */
		fileById(documentId: number, itemId: number | null): void
		answerQuestion(keep: 'mine' | 'theirs'): void
	}
}

/** The uploader is only fetched with the first file. */
const transport: Transport = async (...file) => {
	const { uploadByChunks } = await import('./uploadByChunks').catch((cause: unknown) => {
		throw new UploadRefused('network', null, cause)
	})
	return uploadByChunks(...file)
}

/** Brings together what the preparing screen of one meeting stands on. */
export function useAgendaScreen(meetingId: number): AgendaScreen {
	const { home } = useCurrentCouncil()
	const store = usePreparation(meetingId)
	const items = useItemChanges(store)
	const commands = useAgendaCommands(store, items, useDocumentChanges(store))
	const members = useResource(() => store.data.value?.meeting.councilId ?? null, fetchMembers)
	const uploads = useUploads(meetingId, transport)
	connectUploads(uploads, store)
	useWhileVisible(() => void store.resync())

	function fileById(documentId: number, itemId: number | null): void {
		const document = store.data.value === null ? null : findDocument(store.data.value, documentId)
		if (document !== null && document.itemId !== itemId) {
			void commands.file(document, itemId)
		}
	}

	const context = {
		preparation: computed(() => store.data.value!),
		members: computed(() => members.data.value ?? []),
		frozen: computed(() => store.data.value?.meeting.state !== 'draft'),
		uploads,
		commands,
		dialog: ref<AgendaDialog | null>(null),
		renaming: ref<number | null>(null),
		now: computed(() => home.data.value?.now ?? new Date().toISOString()),
		pathOf: ({ path }: Document) => store.path.value === null ? null : `${store.path.value}/${path}`,
		refresh: () => void store.refresh(),
		fileById,
		answerQuestion: (keep: 'mine' | 'theirs') => void attempt(() => items.answer(keep)),
	}
	return { store, items, context }
}
