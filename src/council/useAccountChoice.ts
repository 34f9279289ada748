/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Ref, WritableComputedRef } from 'vue'
import type { Person } from '../api/types'

import { computed, onScopeDispose, reactive } from 'vue'

/** An account as a person with a name, while the form keeps its identifier. */
export function useAccountChoice(find: (words: string, signal: AbortSignal) => Promise<Person[]>, uid: Ref<string | null>): WritableComputedRef<Person | null> {
	const names = reactive(new Map<string, string>())
	const abort = new AbortController()

	async function learnName(known: string): Promise<void> {
		try {
			const found = await find(known, abort.signal)
			found.forEach((person) => names.set(person.uid, person.displayName))
		} catch {
			// The identifier says it as well.
		}
	}

	if (uid.value !== null) {
		void learnName(uid.value)
	}
	onScopeDispose(() => abort.abort())

	return computed({
		get: () => uid.value === null ? null : { uid: uid.value, displayName: names.get(uid.value) ?? uid.value },
		set: (person) => {
			if (person !== null) {
				names.set(person.uid, person.displayName)
			}
			uid.value = person?.uid ?? null
		},
	})
}
