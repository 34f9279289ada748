/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { ApiError } from '../api/ApiError'
import type { AccessPicture, RepairReport } from '../api/types'
import type { Resource } from '../ui/resource'

import { computed, ref, shallowRef } from 'vue'
import { checkFolders, fetchAccess, recreateFolders, repairFolders } from '../api/access'
import { asApiError } from '../api/ApiError'
import { useResource } from '../ui/resource'

export interface AccessStore {
	readonly picture: Resource<AccessPicture>
	/** The last check or repair, made here or before. */
	readonly report: ComputedRef<RepairReport | null>
	/** Lines a repair would put right. */
	readonly repairable: ComputedRef<RepairReport['lines']>
	/** Whether something is gone that only a backup brings back. */
	readonly lost: ComputedRef<boolean>
	readonly busy: Ref<boolean>
	readonly failure: ShallowRef<ApiError | null>
	/** Says what is out of order, touches nothing. */
	check(): Promise<void>
	/** Puts right what can be, then reads the picture again. */
	repair(): Promise<void>
	/** The same, and makes anew, empty, what is lost. */
	recreate(): Promise<void>
}

export function useAccess(councilId: () => number): AccessStore {
	const picture = useResource(councilId, fetchAccess)
	const made = shallowRef<RepairReport | null>(null)
	const busy = ref(false)
	const failure = shallowRef<ApiError | null>(null)
	const report = computed(() => made.value ?? picture.data.value?.lastReport ?? null)
	const repairable = computed(() => report.value?.lines.filter(({ level }) => level === 'to_repair') ?? [])

	const lost = computed(() => report.value?.lines.some(({ level }) => level === 'lost') ?? false)

	async function run(work: (councilId: number) => Promise<RepairReport>): Promise<void> {
		busy.value = true
		failure.value = null
		try {
			made.value = await work(councilId())
		} catch (cause) {
			failure.value = asApiError(cause)
		} finally {
			busy.value = false
		}
	}

	async function repair(work: typeof repairFolders): Promise<void> {
		await run(work)
		await picture.reload()
	}

	return {
		picture,
		report,
		repairable,
		lost,
		busy,
		failure,
		check: () => run(checkFolders),
		repair: () => repair(repairFolders),
		recreate: () => repair(recreateFolders),
	}
}
