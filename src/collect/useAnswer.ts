/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Ref, ShallowRef } from 'vue'
import type { ApiError } from '../api/ApiError'
import type { Proposal } from '../api/types'

import { ref, shallowRef } from 'vue'
import { asApiError } from '../api/ApiError'

export interface Answering {
	readonly saving: Ref<boolean>
	readonly failure: ShallowRef<ApiError | null>
	/** Runs one answer. When somebody was faster, `meanwhile` holds the subject as it is now. Never rejects. */
	run(call: () => Promise<Proposal>): Promise<Proposal | null>
	readonly meanwhile: ShallowRef<Proposal | null>
}

/** One answer at a time; of two people who answer at once the second is told what the first said. */
export function useAnswer(): Answering {
	const saving = ref(false)
	const failure = shallowRef<ApiError | null>(null)
	const meanwhile = shallowRef<Proposal | null>(null)

	async function run(call: () => Promise<Proposal>): Promise<Proposal | null> {
		if (saving.value) {
			return null
		}
		saving.value = true
		failure.value = null
		try {
			return await call()
		} catch (cause) {
			failure.value = asApiError(cause)
			meanwhile.value = failure.value.current<Proposal>()
			return null
		} finally {
			saving.value = false
		}
	}

	return { saving, failure, run, meanwhile }
}
