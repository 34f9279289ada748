/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComputedRef, InjectionKey } from 'vue'
import type { CouncilSummary, Home } from '../api/types'
import type { Resource } from '../ui/resource'
import type { Abilities } from './roles'

import { loadState } from '@nextcloud/initial-state'
import { computed, inject, provide, ref } from 'vue'
import { fetchCouncils, fetchHome } from '../api/councils'
import { useResource } from '../ui/resource'
import { abilitiesOf } from './roles'

/** The councils of the person and the one on screen; the navigation and the home screen share its one read. */
export interface CurrentCouncil {
	readonly councils: Resource<CouncilSummary[]>
	/** Null until the councils are known, and for a council that is not open to the person. */
	readonly council: ComputedRef<CouncilSummary | null>
	readonly can: ComputedRef<Abilities>
	readonly home: Resource<Home>
	/** Puts a council on screen: called with the council of the address, or of the meeting shown. */
	enter(councilId: number): void
}

const KEY: InjectionKey<CurrentCouncil> = Symbol('current council')

/** The page brings at most this many councils; there may be more then. */
const COUNCILS_IN_PAGE = 80

function councilsOfPage(): CouncilSummary[] | null {
	const brought = loadState<CouncilSummary[] | null>('conseil_municipal', 'councils', null)
	return brought !== null && brought.length < COUNCILS_IN_PAGE ? brought : null
}

/** Called once, by the app. */
export function provideCurrentCouncil(): CurrentCouncil {
	const councilId = ref<number | null>(null)
	const enter = (id: number) => {
		councilId.value = id
	}
	const councils = useResource(() => 'mine', (_, signal) => fetchCouncils(signal), councilsOfPage())
	const home = useResource(councilId, fetchHome)
	const council = computed(() => councils.data.value?.find(({ id }) => id === councilId.value) ?? null)
	const can = computed(() => abilitiesOf(council.value?.roles ?? []))
	const current = { councils, council, can, home, enter }
	provide(KEY, current)
	return current
}

export function useCurrentCouncil(): CurrentCouncil {
	const current = inject(KEY)
	if (current === undefined) {
		throw new Error('provideCurrentCouncil() must be called by a component above')
	}
	return current
}
