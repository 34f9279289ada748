/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComputedRef, Ref } from 'vue'
import type { ApiError } from '../api/ApiError'

import { computed } from 'vue'

/** What the fields of a form share: each finds its value, its label and its error by its name. */
export interface Form<Draft extends object> {
	readonly draft: Draft
	readonly labels: Readonly<Partial<Record<keyof Draft, string>>>
	/** Field → what is wrong with it. */
	readonly wrong: Readonly<Record<string, string>>
}

export interface FormStore<Draft extends object> {
	/** Null while there is nothing to edit yet. */
	readonly form: ComputedRef<Form<Draft> | null>
	/** A failure that no field of the form shows. */
	readonly unplaced: ComputedRef<ApiError | null>
}

export function useForm<Draft extends object>(draft: Readonly<Ref<Draft | null>>, labels: Form<Draft>['labels'], failure: Readonly<Ref<ApiError | null>>): FormStore<Draft> {
	const wrong = computed(() => failure.value?.fields ?? {})
	const form = computed(() => draft.value === null ? null : { draft: draft.value, labels, wrong: wrong.value })
	const unplaced = computed(() => Object.keys(wrong.value).some((field) => field in labels) ? null : failure.value)
	return { form, unplaced }
}
