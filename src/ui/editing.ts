/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { Disagreement } from '../agenda/concurrentChange'
import type { ApiError } from '../api/ApiError'

import { computed, ref, shallowRef } from 'vue'
import { merged } from '../agenda/concurrentChange'
import { asApiError } from '../api/ApiError'

type Versioned = { readonly version: number }

export interface Editing<T, F extends keyof T> {
	/** What the person sees and types; null until start(). */
	readonly draft: Ref<Pick<T, F> | null>
	readonly changed: ComputedRef<boolean>
	readonly saving: Ref<boolean>
	readonly failure: ShallowRef<ApiError | null>
	/** Fields that someone else set differently meanwhile: nothing is saved until each is chosen. */
	readonly disagreements: ShallowRef<readonly Disagreement<Pick<T, F>, F>[]>
	start(value: T): void
	/** Gives up what was typed. */
	reset(): void
	/** Saves the fields that changed. Null when it failed or someone has to choose; never rejects. */
	save(): Promise<T | null>
	choose(field: F, side: 'mine' | 'theirs'): void
}

/**
 * Editing of some fields of something that other people edit too. When it changed meanwhile, what does not contradict
 * is merged and saved; the rest is shown as disagreements.
 */
export function useEditing<T extends Versioned, F extends Extract<keyof T, string>>(
	fields: readonly F[],
	write: (change: Partial<Pick<T, F>>, version: number) => Promise<T>,
): Editing<T, F> {
	const base = shallowRef<T | null>(null)
	const draft = ref(null) as Ref<Pick<T, F> | null>
	const saving = ref(false)
	const failure = shallowRef<ApiError | null>(null)
	const disagreements = shallowRef<readonly Disagreement<Pick<T, F>, F>[]>([])

	const change = computed(() => changeOf(base.value, draft.value))
	const changed = computed(() => Object.keys(change.value).length > 0)

	function changeOf(from: T | null, to: Pick<T, F> | null): Partial<Pick<T, F>> {
		const found: Partial<Pick<T, F>> = {}
		for (const field of from === null || to === null ? [] : fields) {
			if (to![field] !== from![field]) {
				found[field] = to![field]
			}
		}
		return found
	}

	function start(value: T): void {
		base.value = value
		draft.value = Object.fromEntries(fields.map((field) => [field, value[field]])) as Pick<T, F>
		failure.value = null
		disagreements.value = []
	}

	function reset(): void {
		if (base.value !== null) {
			start(base.value)
		}
	}

	/** Takes over what others saved; keeps what I typed. */
	function meet(theirs: T): void {
		const mine = change.value
		const { disagreements: found } = merged<Pick<T, F>>(base.value!, mine, theirs)
		start(theirs)
		Object.assign(draft.value!, mine)
		disagreements.value = found as readonly Disagreement<Pick<T, F>, F>[]
	}

	async function attempt(retries: number): Promise<T | null> {
		try {
			const saved = await write(change.value, base.value!.version)
			start(saved)
			return saved
		} catch (cause) {
			const error = asApiError(cause)
			const theirs = error.kind === 'stale' ? error.current<T>() : null
			if (theirs === null) {
				failure.value = error
				return null
			}
			meet(theirs)
			return disagreements.value.length === 0 && retries > 0 ? attempt(retries - 1) : null
		}
	}

	async function save(): Promise<T | null> {
		if (base.value === null || saving.value || disagreements.value.length > 0) {
			return null
		}
		saving.value = true
		failure.value = null
		try {
			return await attempt(1)
		} finally {
			saving.value = false
		}
	}

	function choose(field: F, side: 'mine' | 'theirs'): void {
		const found = disagreements.value.find((one) => one.field === field)
		if (found !== undefined) {
			draft.value![field] = found[side]
			disagreements.value = disagreements.value.filter((one) => one !== found)
		}
	}

	return { draft, changed, saving, failure, disagreements, start, reset, save, choose }
}
