/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ShallowRef } from 'vue'
import type { ItemChange } from '../api/items'
import type { Item, ItemKind, Preparation } from '../api/types'
import type { Disagreement } from './concurrentChange'
import type { PreparationStore } from './usePreparation'

import { shallowRef } from 'vue'
import { ApiError } from '../api/ApiError'
import { addRecurring } from '../api/collect'
import { answerExpected, createItem, expectDocuments, moveItem, positionItem, recoverItemFolder, removeItem, restoreItem, updateItem } from '../api/items'
import { merged, replayedIndex } from './concurrentChange'
import { insertionIndex, moved } from './ordering'
import { applied, changeable, findItem, withItem, withItems, withNewItem, withoutItem } from './preparationEdits'

/** Two people gave the same fields of an item different values: the person chooses. */
export interface ItemQuestion {
	readonly item: Item
	readonly disagreements: readonly Disagreement<Required<ItemChange>>[]
}

export interface ItemChanges {
	/** The question to answer, one at a time. */
	readonly question: ShallowRef<ItemQuestion | null>
	/** Keeps my values of the question, or those of the other person. */
	answer(keep: 'mine' | 'theirs'): Promise<void>
	/** @param seen the item as it was when the person began to change it */
	change(seen: Item, change: ItemChange): Promise<void>
	add(kind: ItemKind, title: string): Promise<Item>
	/** Recurring items of the council, each where it belongs and once. */
	addRecurring(keys: readonly string[]): Promise<void>
	/** Shows an item that another call answered. */
	take(item: Item): Promise<void>
	/** Resolves to the index the item has in the end, null when it is gone. */
	place(id: number, index: number): Promise<number | null>
	remove(id: number): Promise<void>
	restore(id: number): Promise<void>
	/** To another draft meeting of the council. */
	transfer(id: number, meetingId: number): Promise<void>
	recoverFolder(id: number): Promise<void>
	expect(id: number, labels: readonly string[]): Promise<void>
	answerExpectation(item: Item, expectedId: number, documentId: number | null): Promise<void>
}

/** Everything one can do to the items of an agenda. Rejects with ApiError; what was shown is then taken back. */
export function useItemChanges(store: PreparationStore): ItemChanges {
	const question = shallowRef<ItemQuestion | null>(null)

	async function change(seen: Item, wanted: ItemChange): Promise<void> {
		const whole = (now: Preparation, item: Item) => withItem(now, seen.id, item)
		try {
			await store.mutate((now) => withItem(now, seen.id, applied(wanted, seen)), () => updateItem(seen.id, wanted, seen.version), whole)
		} catch (cause) {
			const current = staleValue<Item>(cause)
			if (current === null) {
				throw cause
			}
			await reconcile(seen, wanted, current)
		}
	}

	/** Someone was faster: their item is shown, my other fields are saved on top of it, contradictions are asked. */
	async function reconcile(seen: Item, wanted: ItemChange, current: Item): Promise<void> {
		const { safe, disagreements } = merged(changeable(seen), wanted, changeable(current))
		await store.mutate((now) => withItem(now, current.id, current), () => Promise.resolve())
		if (disagreements.length > 0) {
			question.value = { item: current, disagreements }
		}
		if (Object.keys(safe).length > 0) {
			await change(current, safe)
		}
	}

	async function answer(keep: 'mine' | 'theirs'): Promise<void> {
		const asked = question.value
		question.value = null
		if (asked === null || keep === 'theirs') {
			return
		}
		const latest = store.data.value === null ? null : findItem(store.data.value, asked.item.id)
		const mine = Object.fromEntries(asked.disagreements.map(({ field, mine }) => [field, mine])) as ItemChange
		await change(latest ?? asked.item, mine)
	}

	async function add(kind: ItemKind, title: string): Promise<Item> {
		const position = insertionIndex(store.data.value?.items ?? [], kind)
		const item = await store.mutate((now) => now, () => createItem(store.meetingId, { kind, title, position }), withNewItem)
		void store.refresh()
		return item
	}

	async function place(id: number, index: number): Promise<number | null> {
		const mine = moved(store.data.value?.items ?? [], id, index)
		const put = (at: number, version: number) => positionItem(id, at, version)
		const answered = (now: Preparation, answer: Preparation) => reordered(now, answer)
		try {
			await store.mutate((now) => withItems(now, mine), () => put(index, store.data.value?.meeting.version ?? 0), answered)
			return index
		} catch (cause) {
			const current = staleValue<Preparation>(cause)
			if (current === null) {
				throw cause
			}
			const again = replayedIndex(mine, id, current.items)
			const target = again === null ? current.items : moved(current.items, id, again)
			const call = () => again === null ? Promise.resolve(current) : put(again, current.meeting.version)
			await store.mutate(() => withItems(current, target), call, answered)
			return again
		}
	}

	const gone = (id: number) => (now: Preparation) => withoutItem(now, id)
	const whole = (_: Preparation, answer: Preparation) => answer

	async function transfer(id: number, meetingId: number): Promise<void> {
		await store.mutate(gone(id), () => moveItem(id, meetingId))
		void store.refresh()
	}

	async function expect(id: number, labels: readonly string[]): Promise<void> {
		await store.mutate((now) => now, () => expectDocuments(id, labels), (now, expected) => withItem(now, id, { expected }))
	}

	async function answerExpectation(item: Item, expectedId: number, documentId: number | null): Promise<void> {
		const expected = item.expected.map((one) => one.id === expectedId ? { ...one, documentId } : one)
		await store.mutate((now) => withItem(now, item.id, { expected }), () => answerExpected(expectedId, documentId))
	}

	return {
		question,
		answer,
		change,
		add,
		addRecurring: async (keys) => void await store.mutate((now) => now, () => addRecurring(store.meetingId, keys), whole),
		take: (item) => store.mutate((now) => withItem(now, item.id, item), () => Promise.resolve()),
		place,
		remove: async (id) => void await store.mutate(gone(id), () => removeItem(id), whole),
		restore: async (id) => void await store.mutate((now) => now, () => restoreItem(id), whole),
		transfer,
		recoverFolder: async (id) => void await store.mutate((now) => now, () => recoverItemFolder(id), (now, item) => withItem(now, id, item)),
		expect,
		answerExpectation,
	}
}

/** The answer of a move, unless further moves are already shown: then only the new version is taken. */
function reordered(now: Preparation, answer: Preparation): Preparation {
	const sameOrder = answer.items.length === now.items.length && answer.items.every(({ id }, index) => now.items[index]!.id === id)
	return sameOrder ? answer : { ...now, meeting: answer.meeting }
}

function staleValue<T>(cause: unknown): T | null {
	return cause instanceof ApiError && cause.kind === 'stale' ? cause.current<T>() : null
}
