/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Ref, ShallowRef } from 'vue'
import type { CouncilDraft } from '../api/admin'
import type { ApiError } from '../api/ApiError'
import type { CouncilHealth, Group } from '../api/types'

import { ref, shallowRef } from 'vue'
import { createCouncil } from '../api/admin'
import { asApiError } from '../api/ApiError'

/** What an operator types and chooses. */
export interface TypedCouncil extends Omit<CouncilDraft, 'councillors' | 'staff' | 'managers'> {
	councillors: Group[]
	staff: Group[]
	managers: Group[]
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

export interface CouncilDraftStore {
	readonly typed: Ref<Mutable<TypedCouncil>>
	readonly saving: Ref<boolean>
	readonly failure: ShallowRef<ApiError | null>
	/** The council with its folders, null when it failed. */
	create(): Promise<CouncilHealth | null>
}

/** A council to create; creating it takes a few seconds, its folders are made with it. */
export function useCouncilDraft(): CouncilDraftStore {
	const typed = ref<Mutable<TypedCouncil>>({
		name: '',
		shortName: '',
		kind: 'commune',
		insee: null,
		siret: null,
		population: null,
		councillors: [],
		staff: [],
		managers: [],
	})
	const saving = ref(false)
	const failure = shallowRef<ApiError | null>(null)

	async function create(): Promise<CouncilHealth | null> {
		saving.value = true
		failure.value = null
		try {
			return await createCouncil({
				...typed.value,
				councillors: identifiers(typed.value.councillors),
				staff: identifiers(typed.value.staff),
				managers: identifiers(typed.value.managers),
			})
		} catch (cause) {
			failure.value = asApiError(cause)
			return null
		} finally {
			saving.value = false
		}
	}

	return { typed, saving, failure, create }
}

function identifiers(groups: readonly Group[]): string[] {
	return groups.map(({ gid }) => gid)
}
