/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { ApiError } from '../api/ApiError'
import type { ActChange, ActKind, LeftOut } from '../api/convocations'
import type { Convocation } from '../api/types'

import { computed, ref, shallowRef } from 'vue'
import { asApiError } from '../api/ApiError'
import { abandonAct, beginAct, changeAct, leaveOut } from '../api/convocations'

export interface LaterActsStore {
	readonly busy: Ref<boolean>
	readonly error: ShallowRef<ApiError | null>
	/** The same, of what no dialog shows. */
	readonly pageError: ComputedRef<ApiError | null>
	/** Every action answers whether it was done; `error` says why not. */
	begin(kind: ActKind, change: ActChange): Promise<boolean>
	change(act: Convocation, change: ActChange): Promise<boolean>
	/** Chooses what waits for the next act. */
	leave(act: Convocation, left: LeftOut): Promise<boolean>
	abandon(act: Convocation): Promise<boolean>
	/** Whether one was begun here and not shown yet: what shows it first takes the focus. */
	takeNew(): boolean
}

/** Begins, changes and gives up what follows the first convocation; `changed` reads the convocations again. */
export function useLaterActs(meetingId: () => number, changed: () => Promise<unknown>): LaterActsStore {
	const busy = ref(false)
	const error = shallowRef<ApiError | null>(null)
	const hasDialog = ref(false)
	let isNew = false

	async function attempt(work: () => Promise<unknown>, fromDialog = false): Promise<boolean> {
		busy.value = true
		hasDialog.value = fromDialog
		error.value = null
		try {
			await work()
			return true
		} catch (cause) {
			error.value = asApiError(cause)
			return false
		} finally {
			await changed()
			busy.value = false
		}
	}

	return {
		busy,
		error,
		pageError: computed(() => hasDialog.value ? null : error.value),
		begin: (kind, change) => attempt(async () => {
			await beginAct(meetingId(), kind, change)
			isNew = true
		}, true),
		change: ({ id, version }, change) => attempt(() => changeAct(id, change, version), true),
		leave: ({ id, version }, left) => attempt(() => leaveOut(id, left, version)),
		abandon: ({ id }) => attempt(() => abandonAct(id)),
		takeNew: () => {
			const wasNew = isNew
			isNew = false
			return wasNew
		},
	}
}
