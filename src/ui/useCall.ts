/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Ref } from 'vue'

import { ref } from 'vue'
import { ApiError } from '../api/ApiError'
import { errorWords } from './errorWords'

export interface Call<T> {
	readonly saving: Ref<boolean>
	/** What went wrong last, in a sentence. */
	readonly problem: Ref<string | null>
	/** Answers what was refused, null once it is done. */
	run(call: () => Promise<T>): Promise<ApiError | null>
}

/** Calls that change one thing, said by the form or the button that makes them; what each answers goes to `take`. */
export function useCall<T>(take: (answer: T) => void): Call<T> {
	const saving = ref(false)
	const problem = ref<string | null>(null)

	async function run(call: () => Promise<T>): Promise<ApiError | null> {
		saving.value = true
		problem.value = null
		try {
			take(await call())
			return null
		} catch (error) {
			if (!(error instanceof ApiError)) {
				throw error
			}
			problem.value = errorWords(error)
			return error
		} finally {
			saving.value = false
		}
	}

	return { saving, problem, run }
}
