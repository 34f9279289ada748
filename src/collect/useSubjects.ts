/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComputedRef, Ref } from 'vue'
import type { SubjectsState } from '../api/collect'
import type { Call, Proposal, Subjects } from '../api/types'
import type { Resource } from '../ui/resource'

import { computed, ref } from 'vue'
import { fetchSubjects } from '../api/collect'
import { useResource } from '../ui/resource'

export interface SubjectsStore {
	readonly subjects: Resource<Subjects>
	/** Which proposals are on screen: those who answer begin with what waits for them. */
	readonly state: Ref<SubjectsState>
	readonly calls: ComputedRef<readonly Call[]>
	readonly proposals: ComputedRef<readonly Proposal[]>
	/** Puts what the server answered in place; a subject that was answered leaves the list of those that wait. */
	take(proposal: Proposal): void
	takeCall(call: Call): void
}

export function useSubjects(councilId: () => number, first: SubjectsState): SubjectsStore {
	const state = ref<SubjectsState>(first)
	const subjects = useResource(() => `${councilId()} ${state.value}`, (_, signal) => fetchSubjects(councilId(), { state: state.value }, signal))
	const calls = computed(() => subjects.data.value?.calls ?? [])
	const proposals = computed(() => subjects.data.value?.proposals ?? [])

	function take(proposal: Proposal): void {
		const data = subjects.data.value
		if (data !== null) {
			const isWaiting = proposal.state === 'proposed' || proposal.state === 'postponed'
			const belongs = state.value === 'all' || isWaiting === (state.value === 'open')
			subjects.replace({ ...data, proposals: data.proposals.flatMap((one) => one.id !== proposal.id ? [one] : belongs ? [proposal] : []) })
		}
	}

	function takeCall(call: Call): void {
		const data = subjects.data.value
		if (data !== null) {
			const isKnown = data.calls.some(({ id }) => id === call.id)
			subjects.replace({ ...data, calls: isKnown ? data.calls.map((one) => one.id === call.id ? call : one) : [...data.calls, call] })
		}
	}

	return { subjects, state, calls, proposals, take, takeCall }
}
