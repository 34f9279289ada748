/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Ref, ShallowRef } from 'vue'
import type { ApiError } from '../api/ApiError'
import type { ImportReport } from '../api/types'

import { ref, shallowRef } from 'vue'
import { asApiError } from '../api/ApiError'

export type ImportMode = 'preview' | 'all' | 'good_lines'

export interface Import {
	/** What would happen, or what happened when `applied`. */
	readonly report: ShallowRef<ImportReport | null>
	readonly failure: ShallowRef<ApiError | null>
	readonly busy: Ref<boolean>
	/** Says what a text would do. */
	preview(text: string): Promise<void>
	/** Does it, with the good lines only when some are wrong. */
	apply(): Promise<void>
	/** Back to the choice of a file. */
	forget(): void
}

/** An import in two steps: nothing is written before the report of what it would do was seen. */
export function useImport(run: (text: string, mode: ImportMode) => Promise<ImportReport>): Import {
	const report = shallowRef<ImportReport | null>(null)
	const failure = shallowRef<ApiError | null>(null)
	const busy = ref(false)
	let chosen = ''

	async function ask(mode: ImportMode): Promise<void> {
		busy.value = true
		failure.value = null
		try {
			report.value = await run(chosen, mode)
		} catch (cause) {
			failure.value = asApiError(cause)
		} finally {
			busy.value = false
		}
	}

	return {
		report,
		failure,
		busy,
		preview: (text) => {
			chosen = text
			return ask('preview')
		},
		apply: () => ask(report.value?.problems.length === 0 ? 'all' : 'good_lines'),
		forget: () => {
			report.value = null
			failure.value = null
		},
	}
}
