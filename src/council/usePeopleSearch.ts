/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { ApiError } from '../api/ApiError'
import type { PeoplePurpose } from '../api/people'
import type { Colleague } from '../api/types'

import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { asApiError } from '../api/ApiError'
import { searchPeople } from '../api/people'

/** Milliseconds without a key before the server is asked. */
const PAUSE = 200

export interface PeopleSearch {
	readonly typed: Ref<string>
	/** What was found for the last text that was answered; null before the first answer. */
	readonly found: ShallowRef<readonly Colleague[] | null>
	readonly failure: ShallowRef<ApiError | null>
	/** What was found answers what is typed now. */
	readonly settled: ComputedRef<boolean>
}

/** Finds people of a council while one types; only the answer to the last text counts. */
export function usePeopleSearch(councilId: number, purpose: PeoplePurpose): PeopleSearch {
	const typed = ref('')
	const found = shallowRef<readonly Colleague[] | null>(null)
	const failure = shallowRef<ApiError | null>(null)
	const answered = ref<string | null>(null)
	const settled = computed(() => answered.value === typed.value.trim())
	let question: AbortController | null = null
	let timer: ReturnType<typeof setTimeout> | undefined

	async function ask(): Promise<void> {
		question?.abort()
		const current = new AbortController()
		question = current
		try {
			const text = typed.value.trim()
			const people = await searchPeople(councilId, text, purpose, current.signal)
			if (question === current) {
				found.value = people
				answered.value = text
				failure.value = null
			}
		} catch (cause) {
			if (question === current) {
				failure.value = asApiError(cause)
			}
		}
	}

	watch(typed, () => {
		clearTimeout(timer)
		timer = setTimeout(() => void ask(), PAUSE)
	})
	void ask()
	onScopeDispose(() => {
		clearTimeout(timer)
		question?.abort()
		question = null
	})
	return { typed, found, failure, settled }
}
