/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { ApiError } from '../api/ApiError'
import type { Member } from '../api/types'
import type { Resource } from '../ui/resource'

import { computed, ref, shallowRef } from 'vue'
import { asApiError } from '../api/ApiError'
import { fetchMembers, orderMembers, removeMember } from '../api/members'
import { useResource } from '../ui/resource'

export interface MembersStore {
	readonly members: Resource<Member[]>
	/** In office, in the order of the tableau. */
	readonly inOffice: ComputedRef<Member[]>
	readonly former: ComputedRef<Member[]>
	readonly ordering: Ref<boolean>
	/** Why the last change was not kept. */
	readonly failure: ShallowRef<ApiError | null>
	/** Moves a member up (−1) or down (+1) among those in office; returns the new rank from 1, null when it cannot move. */
	move(id: number, offset: -1 | 1): number | null
	/** Puts what the server answered in the list. */
	take(member: Member): void
	remove(member: Member): Promise<boolean>
}

export function useMembers(councilId: () => number): MembersStore {
	const members = useResource(councilId, fetchMembers)
	const ordering = ref(false)
	const failure = shallowRef<ApiError | null>(null)
	const inOffice = computed(() => members.data.value?.filter((member) => member.inExercise) ?? [])
	const former = computed(() => members.data.value?.filter((member) => !member.inExercise) ?? [])
	/** The order to send once the one under way is answered. */
	let waiting: number[] | null = null

	async function send(ids: number[]): Promise<void> {
		if (ordering.value) {
			waiting = ids
			return
		}
		ordering.value = true
		failure.value = null
		try {
			const kept = await orderMembers(councilId(), ids)
			if (waiting === null) {
				members.replace(kept)
			}
		} catch (cause) {
			waiting = null
			await members.reload()
			failure.value = asApiError(cause)
		} finally {
			ordering.value = false
		}
		const next = waiting
		waiting = null
		if (next !== null) {
			await send(next)
		}
	}

	function move(id: number, offset: -1 | 1): number | null {
		const order = [...inOffice.value]
		const from = order.findIndex((member) => member.id === id)
		const to = from + offset
		if (from === -1 || to < 0 || to >= order.length) {
			return null
		}
		order.splice(to, 0, ...order.splice(from, 1))
		members.replace([...order, ...former.value])
		void send([...order, ...former.value].map((member) => member.id))
		return to + 1
	}

	function take(member: Member): void {
		const known = members.data.value ?? []
		members.replace(known.some(({ id }) => id === member.id)
			? known.map((one) => one.id === member.id ? member : one)
			: [...known, member])
	}

	async function remove(member: Member): Promise<boolean> {
		failure.value = null
		try {
			await removeMember(councilId(), member.id)
			await members.reload()
			return true
		} catch (cause) {
			failure.value = asApiError(cause)
			return false
		}
	}

	return { members, inOffice, former, ordering, failure, move, take, remove }
}
