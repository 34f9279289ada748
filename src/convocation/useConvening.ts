/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { ApiError } from '../api/ApiError'
import type { DeliveryWay } from '../api/convocations'
import type { Convening, Convocation, Dispatch, PublishProgress } from '../api/types'
import type { Resource } from '../ui/resource'

import { isCancel } from '@nextcloud/axios'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { asApiError } from '../api/ApiError'
import { beginConvocation, fetchConvening, freezePortion, overrideCheck, pumpConvocation, recordBounce, recordDelivery, recordDisplay, remindSilent, sealConvocation, sendAgain, sendConvocation, withdrawBounce } from '../api/convocations'
import { useResource } from '../ui/resource'

/** Calls in a row that send nothing more before the rest is left to the server. */
const IDLE_CALLS = 3

/** What could not be done last, and of what: the name of the check, the dispatch, the convocation. */
export interface Failure {
	readonly action: 'override' | 'freeze' | 'send' | 'deliver' | 'bounce' | 'again' | 'display' | 'remind'
	readonly target: string | number | null
	readonly error: ApiError
}

export interface ConveningStore {
	readonly convening: Resource<Convening>
	/** The last convocation of the meeting, null before one is begun. */
	readonly convocation: ComputedRef<Convocation | null>
	readonly overrides: ComputedRef<Readonly<Record<string, string>>>
	/** E-mails of the last convocation wait: the server finishes them, with or without this page. */
	readonly isLeaving: ComputedRef<boolean>
	readonly step: Ref<'idle' | 'freezing' | 'sending'>
	readonly progress: ShallowRef<PublishProgress | null>
	/** A request is under way. */
	readonly busy: ComputedRef<boolean>
	readonly failure: ShallowRef<Failure | null>
	/**
	 * Every action answers whether it was done; `failure` says why not. One at a time: another is not begun. Overrides alone wait for each other,
	 * each needs the version that the one before left.
	 */
	override(check: string, reason: string): Promise<boolean>
	freeze(): Promise<boolean>
	/** `confirm` is asked once more who sends; nothing leaves when it answers false. */
	send(confirm: () => Promise<boolean>): Promise<boolean>
	/** `at` is local, `YYYY-MM-DDTHH:MM`. */
	deliver(dispatchId: number, how: DeliveryWay, at: string): Promise<boolean>
	/** Null: that e-mail did not come back after all. */
	bounce(dispatchId: number, attempt: number, at: string | null): Promise<boolean>
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
	const isLeaving = computed(() => convocation.value?.dispatches.some(isWaiting) === true)
	const step = ref<'idle' | 'freezing' | 'sending'>('idle')
	const progress = shallowRef<PublishProgress | null>(null)
	const failure = shallowRef<Failure | null>(null)
	const running = ref(0)
	const leaving = new AbortController()
	let isAlone = true
	let lastOverride: Promise<unknown> = Promise.resolve()

	function take(changed: Convocation): Convocation {
		const known = convening.data.value
		if (known !== null) {
			convening.replace({ ...known, convocations: [...known.convocations.filter(({ id }) => id !== changed.id), changed].sort((one, other) => one.number - other.number) })
		}
		return changed
	}

	async function attempt(action: Failure['action'], target: Failure['target'], work: () => Promise<boolean | void>): Promise<boolean> {
		failure.value = null
		running.value++
		try {
			return await work() !== false
		} catch (cause) {
			if (!isCancel(cause)) {
				failure.value = { action, target, error: asApiError(cause) }
				await convening.reload()
			}
			return false
		} finally {
			running.value--
		}
	}

	/** The same, not begun while another runs. */
	async function alone(action: Failure['action'], target: Failure['target'], work: () => Promise<boolean | void>): Promise<boolean> {
		if (!isAlone) {
			return false
		}
		isAlone = false
		try {
			return await attempt(action, target, work)
		} finally {
			isAlone = true
			step.value = 'idle'
			progress.value = null
		}
	}

	async function begun(): Promise<Convocation> {
		return convocation.value ?? take(await beginConvocation(meetingId()))
	}

	/** What was sent is sent: when the e-mails stop leaving from here, the server goes on. */
	async function pump(id: number): Promise<void> {
		step.value = 'sending'
		try {
			let waiting = Infinity
			for (let idle = 0; idle < IDLE_CALLS && waiting > 0;) {
				const left = take(await pumpConvocation(id, leaving.signal)).dispatches.filter(isWaiting).length
				idle = left < waiting ? 0 : idle + 1
				waiting = left
			}
		} catch (cause) {
			if (!isCancel(cause)) {
				await convening.reload()
			}
		}
	}

	onScopeDispose(() => leaving.abort())
	return {
		convening,
		convocation,
		overrides,
		isLeaving,
		step,
		progress,
		busy: computed(() => running.value > 0),
		failure,
		override: (check, reason) => {
			const mine = lastOverride.then(() => attempt('override', check, async () => {
				const { id, version } = await begun()
				take(await overrideCheck(id, check, reason, version))
			}))
			lastOverride = mine
			return mine
		},
		freeze: () => alone('freeze', null, async () => {
			await lastOverride
			const { id } = await begun()
			step.value = 'freezing'
			do {
				progress.value = await freezePortion(id, leaving.signal)
			} while (!progress.value.finished)
			take(await sealConvocation(id))
		}),
		send: (confirm) => alone('send', null, async () => {
			await lastOverride
			if (!await confirm()) {
				return false
			}
			const { id, version } = await begun()
			step.value = 'sending'
			take(await sendConvocation(id, version))
			await pump(id)
			return true
		}),
		deliver: (dispatchId, how, at) => alone('deliver', dispatchId, async () => {
			take(await recordDelivery(dispatchId, how, at))
		}),
		bounce: (dispatchId, which, at) => alone('bounce', dispatchId, async () => {
			take(await (at === null ? withdrawBounce(dispatchId, which) : recordBounce(dispatchId, which, at)))
		}),
		again: (dispatchId, last) => alone('again', dispatchId, async () => {
			await pump(take(await sendAgain(dispatchId, last)).id)
		}),
		display: (convocationId) => alone('display', convocationId, async () => {
			take(await recordDisplay(convocationId))
		}),
		remind: (convocationId, memberIds, word) => alone('remind', convocationId, async () => {
			take(await remindSilent(convocationId, memberIds, word))
		}),
	}
}

function isWaiting({ state, error }: Dispatch): boolean {
	return state === 'queued' && error === null
}
