/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Ref } from 'vue'
import type { Approval } from '../api/types'

import { ref } from 'vue'
import { ApiError } from '../api/ApiError'
import { errorWords } from '../ui/errorWords'

export interface ApprovalCall {
	readonly saving: Ref<boolean>
	/** What went wrong last, in a sentence. */
	readonly problem: Ref<string | null>
	run(call: () => Promise<Approval>): Promise<ApiError | null>
}

/** One call about an approval at a time; what it answers goes to `take`, what it refuses is said. */
export function useApprovalCall(take: (approval: Approval) => void): ApprovalCall {
	const saving = ref(false)
	const problem = ref<string | null>(null)

	async function run(call: () => Promise<Approval>): Promise<ApiError | null> {
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
