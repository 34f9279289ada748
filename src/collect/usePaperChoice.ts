/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComputedRef, Ref, WritableComputedRef } from 'vue'
import type { ProposalDraft } from '../api/collect'
import type { Proposal } from '../api/types'

import { computed } from 'vue'
import { fetchPapers } from '../api/papers'
import { useResource } from '../ui/resource'

/** Most papers offered. */
const OFFERED = 100

export interface PaperChoice {
	readonly papers: ComputedRef<{ value: string, label: string }[]>
	/** Empty for none. */
	readonly paperId: WritableComputedRef<string>
}

/** The papers that a subject may come from: open ones that the person works on, and the one it comes from already. */
export function usePaperChoice(councilId: number, draft: Ref<ProposalDraft>, known: Proposal | null): PaperChoice {
	const found = useResource(() => councilId, (id, signal) => fetchPapers(id, { search: '', theme: '', state: 'open' }, { limit: OFFERED, offset: 0 }, signal))
	const papers = computed(() => {
		const own = found.data.value?.papers.filter(({ view }) => view !== 'published').map(({ id, title }) => ({ value: String(id), label: title })) ?? []
		const chosen = known?.paper ?? null
		return chosen === null || own.some(({ value }) => value === String(chosen.id)) ? own : [{ value: String(chosen.id), label: chosen.title }, ...own]
	})
	const paperId = computed({
		get: () => draft.value.paperId === null ? '' : String(draft.value.paperId),
		set: (id: string) => {
			draft.value.paperId = id === '' ? null : Number(id)
		},
	})
	return { papers, paperId }
}
