/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { DeliveryWay } from '../api/convocations'
import type { Convening, Convocation, PublishProgress } from '../api/types'
import type { Resource } from '../ui/resource'

import { isCancel } from '@nextcloud/axios'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { ApiError } from '../api/ApiError'
import { beginConvocation, fetchConvening, freezePortion, overrideCheck, pumpConvocation, recordDelivery, recordDisplay, remindSilent, sealConvocation, sendAgain, sendConvocation } from '../api/convocations'
import { useResource } from '../ui/resource'

/** Calls in a row that send nothing more before the rest is left to the server. */
const IDLE_CALLS = 3

export interface ConveningStore {
	readonly convening: Resource<Convening>
	/** The last convocation of the meeting, null before one is begun. */
	readonly convocation: ComputedRef<Convocation | null>
	readonly overrides: ComputedRef<Readonly<Record<string, string>>>
	readonly step: Ref<'idle' | 'freezing' | 'sending'>
	readonly progress: ShallowRef<PublishProgress | null>
	readonly error: ShallowRef<ApiError | null>
	/** Every action answers whether it was done; `error` says why not. */
	override(check: string, reason: string): Promise<boolean>
	freeze(): Promise<boolean>
	send(): Promise<boolean>
	/** `at` is local, `YYYY-MM-DDTHH:MM`. */
	deliver(dispatchId: number, how: DeliveryWay, at: string): Promise<boolean>
	again(dispatchId: number, attempt: number): Promise<boolean>
	display(convocationId: number): Promise<boolean>
	/** Asks these members, who have not answered, once more. */
	remind(convocationId: number, memberIds: readonly number[], word: string | null): Promise<boolean>
}

/** Drives a convocation from the browser: each step is safe to repeat, and the server finishes what was sent when the page is closed. */
export function useConvening(meetingId: () => number): ConveningStore {
	const convening = useResource(meetingId, fetchConvening)
	const convocation = computed(() => convening.data.value?.convocations.at(-1) ?? null)
	const overrides = computed(() => Object.fromEntries(convocation.value?.overrides.map(({ check, reason }) => [check, reason]) ?? []))
	const step = ref<'idle' | 'freezing' | 'sending'>('idle')
	const progress = shallowRef<PublishProgress | null>(null)
	const error = shallowRef<ApiError | null>(null)
	const leaving = new AbortController()

	function take(changed: Convocation): Convocation {
		const known = convening.data.value
		if (known !== null) {
			convening.replace({ ...known, convocations: [...known.convocations.filter(({ id }) => id !== changed.id), changed].sort((one, other) => one.number - other.number) })
		}
		return changed
	}

	async function attempt(work: () => Promise<void>): Promise<boolean> {
		error.value = null
		try {
			await work()
			return true
		} catch (cause) {
			if (!isCancel(cause)) {
				error.value = cause instanceof ApiError ? cause : new ApiError('server', {}, cause)
				await convening.reload()
			}
			return false
		} finally {
			step.value = 'idle'
			progress.value = null
		}
	}

	async function begun(): Promise<Convocation> {
		return convocation.value ?? take(await beginConvocation(meetingId()))
	}

	async function pump(id: number): Promise<void> {
		step.value = 'sending'
		let waiting = Infinity
		for (let idle = 0; idle < IDLE_CALLS && waiting > 0;) {
			const left = take(await pumpConvocation(id, leaving.signal)).dispatches.filter(({ state, error: refused }) => state === 'queued' && refused === null).length
			idle = left < waiting ? 0 : idle + 1
			waiting = left
		}
	}

	onScopeDispose(() => leaving.abort())
	return {
		convening,
		convocation,
		overrides,
		step,
		progress,
		error,
		override: (check, reason) => attempt(async () => {
			const { id, version } = await begun()
			take(await overrideCheck(id, check, reason, version))
		}),
		freeze: () => attempt(async () => {
			const { id } = await begun()
			step.value = 'freezing'
			do {
				progress.value = await freezePortion(id, leaving.signal)
			} while (!progress.value.finished)
			take(await sealConvocation(id))
		}),
		send: () => attempt(async () => {
			const { id, version } = await begun()
			step.value = 'sending'
			take(await sendConvocation(id, version))
			await pump(id)
		}),
		deliver: (dispatchId, how, at) => attempt(async () => {
			take(await recordDelivery(dispatchId, how, at))
		}),
		again: (dispatchId, last) => attempt(async () => {
			await pump(take(await sendAgain(dispatchId, last)).id)
		}),
		display: (convocationId) => attempt(async () => {
			take(await recordDisplay(convocationId))
		}),
		remind: (convocationId, memberIds, word) => attempt(async () => {
			take(await remindSilent(convocationId, memberIds, word))
		}),
	}
}
