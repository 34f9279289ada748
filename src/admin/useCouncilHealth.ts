/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { ApiError } from '../api/ApiError'
import type { CouncilHealth } from '../api/types'
import type { Resource } from '../ui/resource'

import { computed, ref, shallowRef } from 'vue'
import { fetchCouncilHealth, repairCouncil } from '../api/admin'
import { asApiError } from '../api/ApiError'
import { useResource } from '../ui/resource'

/** The most the server answers at once. */
const PAGE = 200

export interface CouncilHealthStore {
	readonly councils: Resource<CouncilHealth[]>
	/** Those whose folders are not in order. */
	readonly toRepair: ComputedRef<CouncilHealth[]>
	/** Councils whose repair is under way. */
	readonly repairing: Ref<ReadonlySet<number>>
	/** How far « repair all » is; null when it does not run. */
	readonly progress: ShallowRef<{ done: number, total: number } | null>
	readonly failure: ShallowRef<ApiError | null>
	/** Names of councils whose account or folders are gone: a repair leaves that alone. */
	readonly lost: Ref<readonly string[]>
	repair(councilId: number): Promise<void>
	/** Repairs one council after the other, goes on when one fails, then reads the list again. */
	repairAll(): Promise<void>
}

async function fetchAll(signal: AbortSignal): Promise<CouncilHealth[]> {
	const all: CouncilHealth[] = []
	for (;;) {
		const page = await fetchCouncilHealth({ limit: PAGE, offset: all.length }, signal)
		all.push(...page)
		if (page.length < PAGE) {
			return all
		}
	}
}

export function useCouncilHealth(): CouncilHealthStore {
	const councils = useResource(() => 'all', (_, signal) => fetchAll(signal))
	const toRepair = computed(() => councils.data.value?.filter(({ folders }) => folders !== 'ok') ?? [])
	const repairing = ref<ReadonlySet<number>>(new Set())
	const progress = shallowRef<{ done: number, total: number } | null>(null)
	const failure = shallowRef<ApiError | null>(null)

	const lost = ref<readonly string[]>([])

	async function repairOne(councilId: number): Promise<void> {
		repairing.value = new Set([...repairing.value, councilId])
		try {
			const { lines } = await repairCouncil(councilId)
			if (lines.some(({ level }) => level === 'lost')) {
				lost.value = [...lost.value, councils.data.value?.find(({ council }) => council.id === councilId)?.council.name ?? String(councilId)]
			}
		} catch (cause) {
			failure.value = asApiError(cause)
		} finally {
			repairing.value = new Set([...repairing.value].filter((id) => id !== councilId))
		}
	}

	function forget(): void {
		failure.value = null
		lost.value = []
	}

	async function repair(councilId: number): Promise<void> {
		forget()
		await repairOne(councilId)
		await councils.reload()
	}

	async function repairAll(): Promise<void> {
		forget()
		const all = councils.data.value ?? []
		for (const [done, { council }] of all.entries()) {
			progress.value = { done, total: all.length }
			await repairOne(council.id)
		}
		progress.value = null
		await councils.reload()
	}

	return { councils, toRepair, repairing, progress, failure, lost, repair, repairAll }
}
