/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Ref, ShallowRef } from 'vue'
import type { CouncilDraft } from '../api/admin'
import type { CouncilHealth } from '../api/types'

import { reactive, ref, shallowRef } from 'vue'
import { createCouncil } from '../api/admin'
import { ApiError } from '../api/ApiError'

/** What an operator types; groups as identifiers separated by commas. */
export interface TypedCouncil extends Omit<CouncilDraft, 'councillors' | 'staff' | 'managers'> {
	councillors: string
	staff: string
	managers: string
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

export interface CouncilDraftStore {
	readonly typed: Mutable<TypedCouncil>
	readonly saving: Ref<boolean>
	readonly failure: ShallowRef<ApiError | null>
	/** The council with its folders, null when it failed. */
	create(): Promise<CouncilHealth | null>
}

/** A council to create; creating it takes a few seconds, its folders are made with it. */
export function useCouncilDraft(): CouncilDraftStore {
	const typed = reactive<Mutable<TypedCouncil>>({
		name: '',
		shortName: '',
		kind: 'commune',
		insee: null,
		siret: null,
		population: null,
		councillors: '',
		staff: '',
		managers: '',
	})
	const saving = ref(false)
	const failure = shallowRef<ApiError | null>(null)

	async function create(): Promise<CouncilHealth | null> {
		saving.value = true
		failure.value = null
		try {
			return await createCouncil({
				...typed,
				councillors: identifiers(typed.councillors),
				staff: identifiers(typed.staff),
				managers: identifiers(typed.managers),
			})
		} catch (cause) {
			failure.value = cause instanceof ApiError ? cause : new ApiError('server', {}, cause)
			return null
		} finally {
			saving.value = false
		}
	}

	return { typed, saving, failure, create }
}

function identifiers(text: string): string[] {
	return text.split(',').map((part) => part.trim()).filter((part) => part !== '')
}
