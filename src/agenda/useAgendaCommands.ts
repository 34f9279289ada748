/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Choice } from '../api/documents'
import type { ItemChange } from '../api/items'
import type { OpeningWish } from '../api/openings'
import type { Document, Item, ItemKind, Person } from '../api/types'
import type { ItemPaperCommands } from '../paper/useItemPaper'
import type { Direction } from './ordering'
import type { DocumentChanges } from './useDocumentChanges'
import type { ItemChanges } from './useItemChanges'
import type { PreparationStore } from './usePreparation'

import { useItemPaper } from '../paper/useItemPaper'
import { announce } from '../ui/announcer'
import { capitalized } from '../ui/dates'
import { t } from '../ui/l10n'
import { notify, notifyUndo } from '../ui/toasts'
import { attempt } from './attempt'
import { placeNumber, step } from './ordering'
import { findItem } from './preparationEdits'
import { itemWord } from './words'

/** What a person does on the agenda, said aloud, with its way back. None of them rejects: a failure is told. */
export interface AgendaCommands extends ItemPaperCommands {
	changeItem(seen: Item, change: ItemChange): Promise<boolean>
	addItem(kind: ItemKind, title: string): Promise<Item | null>
	addRecurring(keys: readonly string[]): Promise<boolean>
	/** Shows an item that another call answered. */
	takeItem(item: Item): Promise<void>
	moveTo(item: Item, index: number): Promise<void>
	move(item: Item, direction: Direction): Promise<void>
	removeItem(item: Item): Promise<void>
	restoreItem(id: number): Promise<void>
	transferItem(item: Item, meetingId: number): Promise<boolean>
	recoverFolder(item: Item): Promise<void>
	expect(item: Item, labels: readonly string[]): Promise<boolean>
	answerExpectation(item: Item, expectedId: number, documentId: number | null): Promise<void>
	file(document: Document, itemId: number | null): Promise<void>
	renameDocument(document: Document, name: string): Promise<boolean>
	removeDocument(document: Document): Promise<void>
	restoreDocument(document: Document): Promise<void>
	settle(document: Document, choice: Choice): Promise<boolean>
	markRead(document: Document): Promise<void>
	publish(document: Document): Promise<void>
	withdraw(document: Document): Promise<boolean>
	restrict(document: Document): Promise<boolean>
	lift(document: Document): Promise<boolean>
	openDraft(document: Document, wish: OpeningWish): Promise<boolean>
	closeDraft(document: Document, person: Person): Promise<boolean>
}

export function useAgendaCommands(store: PreparationStore, items: ItemChanges, documents: DocumentChanges): AgendaCommands {
	const current = () => store.data.value?.items ?? []
	const nameOfPlace = (itemId: number | null) => {
		const item = itemId === null || store.data.value === null ? null : findItem(store.data.value, itemId)
		return item === null ? t('conseil_municipal', 'To be sorted') : itemWord(item)
	}

	async function moveTo(item: Item, index: number): Promise<void> {
		const word = itemWord(item)
		const placeOf = (at: number) => placeNumber(current(), item.id, at)
		await attempt(async () => {
			const placed = items.place(item.id, index)
			announce(t('conseil_municipal', '{item} moved to position {position} of {total}', { item: capitalized(word), position: placeOf(index), total: current().length }))
			const actual = await placed
			if (actual !== null && actual !== index) {
				notify(t('conseil_municipal', 'Someone changed the order meanwhile: {item} is now in position {position}.', { item: word, position: placeOf(actual) }))
			}
		})
	}

	async function move(item: Item, direction: Direction): Promise<void> {
		const index = step(current(), item.id, direction)
		if (index === null) {
			announce(direction < 0 ? t('conseil_municipal', 'Already first') : t('conseil_municipal', 'Already last'))
		} else {
			await moveTo(item, index)
		}
	}

	async function removeItem(item: Item): Promise<void> {
		if (await attempt(() => items.remove(item.id))) {
			notifyUndo(t('conseil_municipal', '« {title} » removed from the agenda; its folder is in the trash.', { title: item.title }), () => void restoreItem(item.id))
		}
	}

	async function restoreItem(id: number): Promise<void> {
		if (await attempt(() => items.restore(id))) {
			announce(t('conseil_municipal', 'The item is back on the agenda'))
		}
	}

	async function transferItem(item: Item, meetingId: number): Promise<boolean> {
		const done = await attempt(() => items.transfer(item.id, meetingId))
		if (done) {
			notify(t('conseil_municipal', '« {title} » moved to the other meeting, with its documents.', { title: item.title }))
		}
		return done
	}

	async function file(document: Document, itemId: number | null): Promise<void> {
		let before: number | null = null
		const done = await attempt(async () => {
			before = await documents.file(document.id, itemId)
		})
		if (done) {
			const undo = () => void attempt(() => documents.file(document.id, before))
			notifyUndo(t('conseil_municipal', '« {document} » filed under {place}.', { document: document.name, place: nameOfPlace(itemId) }), undo)
		}
	}

	async function removeDocument(document: Document): Promise<void> {
		if (await attempt(() => documents.remove(document.id))) {
			notifyUndo(t('conseil_municipal', '« {document} » is in the trash.', { document: document.name }), () => void attempt(() => documents.restore(document.id)))
		}
	}

	async function publish(document: Document): Promise<void> {
		if (await attempt(() => documents.publish(document.id))) {
			notify(t('conseil_municipal', '« {document} » is published: the élus have this version.', { document: document.name }))
		}
	}

	async function restrict(document: Document): Promise<boolean> {
		const done = await attempt(() => documents.restrict(document.id))
		if (done) {
			notify(t('conseil_municipal', '« {document} » is restricted: the other agents no longer see it.', { document: document.name }))
		}
		return done
	}

	async function lift(document: Document): Promise<boolean> {
		const done = await attempt(() => documents.lift(document.id))
		if (done) {
			notify(t('conseil_municipal', '« {document} » is no longer restricted: every agent sees it.', { document: document.name }))
		}
		return done
	}

	async function closeDraft(document: Document, { uid, displayName }: Person): Promise<boolean> {
		const done = await attempt(() => documents.closeTo(document.id, uid))
		if (done) {
			announce(t('conseil_municipal', '« {document} » is closed for {name}', { document: document.name, name: displayName }))
		}
		return done
	}

	async function addItem(kind: ItemKind, title: string): Promise<Item | null> {
		let added: Item | null = null
		await attempt(async () => {
			added = await items.add(kind, title)
		})
		return added
	}

	return {
		...useItemPaper(store),
		changeItem: (seen, change) => attempt(() => items.change(seen, change)),
		addItem,
		addRecurring: (keys) => attempt(() => items.addRecurring(keys)),
		takeItem: (item) => items.take(item),
		moveTo,
		move,
		removeItem,
		restoreItem,
		transferItem,
		recoverFolder: async (item) => void await attempt(() => items.recoverFolder(item.id)),
		expect: (item, labels) => attempt(() => items.expect(item.id, labels)),
		answerExpectation: async (item, expectedId, documentId) => void await attempt(() => items.answerExpectation(item, expectedId, documentId)),
		file,
		renameDocument: (document, name) => attempt(() => documents.rename(document.id, name)),
		removeDocument,
		restoreDocument: async (document) => void await attempt(() => documents.restore(document.id)),
		settle: (document, choice) => attempt(() => documents.settle(document.id, choice)),
		markRead: (document) => documents.markRead(document),
		publish,
		restrict,
		lift,
		openDraft: (document, wish) => attempt(() => documents.openTo(document.id, wish)),
		closeDraft,
		withdraw: (document) => attempt(() => documents.withdraw(document.id)),
	}
}
