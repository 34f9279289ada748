/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Ref, ShallowRef } from 'vue'
import type { ApiError } from '../api/ApiError'
import type { PaperSearch } from '../api/papers'
import type { PaperSummary } from '../api/types'

import { isCancel } from '@nextcloud/axios'
import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { asApiError } from '../api/ApiError'
import { fetchPapers } from '../api/papers'

export const PAGE = 50
/** Somebody types: the server is asked once they pause. */
const PAUSE_MILLISECONDS = 250

export interface PaperPages {
	readonly papers: ShallowRef<readonly PaperSummary[]>
	readonly themes: ShallowRef<readonly string[]>
	readonly more: Ref<boolean>
	readonly loading: Ref<boolean>
	readonly failure: ShallowRef<ApiError | null>
	/** Reads the next page, or the same one again after a failure; never rejects. */
	next(): Promise<void>
	/** Reads everything shown again; never rejects. */
	reload(): Promise<void>
}

/** The papers of a council that match what is searched, page after page; an answer older than the question is dropped. */
export function usePapers(councilId: () => number, search: Ref<PaperSearch>): PaperPages {
	const papers = shallowRef<readonly PaperSummary[]>([])
	const themes = shallowRef<readonly string[]>([])
	const more = ref(false)
	const loading = ref(true)
	const failure = shallowRef<ApiError | null>(null)
	let question = new AbortController()
	let timer: ReturnType<typeof setTimeout> | undefined

	async function read(offset: number, limit: number): Promise<void> {
		question.abort()
		const asked = question = new AbortController()
		loading.value = true
		failure.value = null
		try {
			const page = await fetchPapers(councilId(), search.value, { limit, offset }, asked.signal)
			if (asked !== question) {
				return
			}
			papers.value = [...papers.value.slice(0, offset), ...page.papers]
			themes.value = page.themes
			more.value = page.more
		} catch (cause) {
			if (asked === question && !isCancel(cause)) {
				failure.value = asApiError(cause)
			}
		} finally {
			loading.value = asked === question ? false : loading.value
		}
	}

	const reload = () => read(0, Math.max(PAGE, Math.min(papers.value.length, 100)))

	watch([councilId, () => search.value.theme, () => search.value.state], () => void read(0, PAGE))
	watch(() => search.value.search, () => {
		clearTimeout(timer)
		timer = setTimeout(() => void read(0, PAGE), PAUSE_MILLISECONDS)
	})
	onScopeDispose(() => {
		clearTimeout(timer)
		question.abort()
	})
	void read(0, PAGE)

	return { papers, themes, more, loading, failure, next: () => read(papers.value.length, PAGE), reload }
}
