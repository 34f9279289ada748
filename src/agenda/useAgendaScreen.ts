/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Document, Item } from '../api/types'
import type { AgendaContext, AgendaDialog } from './agendaContext'
import type { ItemChanges } from './useItemChanges'
import type { PreparationStore } from './usePreparation'

import { computed, ref } from 'vue'
import { fetchMembers } from '../api/members'
import { useCurrentCouncil } from '../council/currentCouncil'
import { announce } from '../ui/announcer'
import { useResource } from '../ui/resource'
import { attempt } from './attempt'
import { connectUploads } from './connectUploads'
import { isFrozen, isLocked } from './convenedAgenda'
import { othersChangesIn } from './othersChanges'
import { findDocument } from './preparationEdits'
import { transportOnDemand } from './transportOnDemand'
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

/** Brings together what the preparing screen of one meeting stands on. */
export function useAgendaScreen(meetingId: number): AgendaScreen {
	const { home } = useCurrentCouncil()
	const store = usePreparation(meetingId)
	const items = useItemChanges(store)
	const commands = useAgendaCommands(store, items, useDocumentChanges(store))
	const members = useResource(() => store.data.value?.meeting.councilId ?? null, fetchMembers)
	const uploads = useUploads(`meeting ${meetingId}`, transportOnDemand)
	connectUploads(uploads, store)
	useWhileVisible(() => void look(store.refresh), () => void look(store.resync), (change) => change.meetingId === meetingId)

	/** What others did meanwhile is said once, politely; nothing is taken from under the person. */
	async function look(read: () => Promise<void>): Promise<void> {
		const sentence = await othersChangesIn(store, read)
		if (sentence !== null) {
			announce(sentence)
		}
	}

	function fileById(documentId: number, itemId: number | null): void {
		const document = store.data.value === null ? null : findDocument(store.data.value, documentId)
		if (document !== null && document.itemId !== itemId) {
			void commands.file(document, itemId)
		}
	}

	const context = {
		preparation: computed(() => store.data.value!),
		members: computed(() => members.data.value ?? []),
		frozen: computed(() => store.data.value === null || isFrozen(store.data.value.meeting)),
		locked: (item: Item) => store.data.value === null || isLocked(store.data.value.meeting, item),
		uploads,
		commands,
		dialog: ref<AgendaDialog | null>(null),
		renaming: ref<number | null>(null),
		now: computed(() => home.data.value?.now ?? new Date().toISOString()),
		pathOf: ({ path, restricted }: Document) => store.path.value === null || restricted ? null : `${store.path.value}/${path}`,
		refresh: () => void store.refresh(),
		fileById,
		answerQuestion: (keep: 'mine' | 'theirs') => void attempt(() => items.answer(keep)),
	}
	return { store, items, context }
}
