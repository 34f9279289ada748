/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Ref } from 'vue'
import type { ComputedRef } from 'vue'
import type { ApiError } from '../api/ApiError'
import type { MeetingDraft } from '../api/meetings'
import type { Meeting } from '../api/types'
import type { MeetingForm } from './MeetingFields.vue'

import { computed, ref } from 'vue'
import { asApiError } from '../api/ApiError'
import { localMoment, startsAtOf } from './localMoment'

export interface MeetingFormState {
	readonly form: Ref<MeetingForm>
	/** What the API takes; null while date, hour or title is missing. */
	readonly draft: ComputedRef<MeetingDraft | null>
	readonly saving: Ref<boolean>
	readonly error: Ref<ApiError | null>
	/** Runs a call with the draft; resolves to its answer, or null when it failed: `error` says why. */
	submit<T>(call: (draft: MeetingDraft) => Promise<T>): Promise<T | null>
}

export function useMeetingForm(initial: MeetingForm): MeetingFormState {
	const form = ref(initial)
	const saving = ref(false)
	const error = ref<ApiError | null>(null)
	const draft = computed<MeetingDraft | null>(() => draftOf(form.value))

	async function submit<T>(call: (draft: MeetingDraft) => Promise<T>): Promise<T | null> {
		if (draft.value === null || saving.value) {
			return null
		}
		saving.value = true
		error.value = null
		try {
			return await call(draft.value)
		} catch (cause) {
			error.value = asApiError(cause)
			return null
		} finally {
			saving.value = false
		}
	}

	return { form, draft, saving, error, submit }
}

function draftOf({ title, kind, moment, place }: MeetingForm): MeetingDraft | null {
	const startsAt = startsAtOf(moment)
	if (startsAt === null || title.trim() === '') {
		return null
	}
	return { kind, title: title.trim(), startsAt, place: place.trim() === '' ? null : place.trim() }
}

export function formOf({ title, kind, startsAt, place }: Pick<Meeting, 'title' | 'kind' | 'startsAt' | 'place'>): MeetingForm {
	return { title, kind, moment: localMoment(startsAt), place: place ?? '' }
}

/** What a meeting would be saved as now, to compare with what someone else made of it. */
export function savedDraft(meeting: Meeting): MeetingDraft {
	return draftOf(formOf(meeting)) ?? { kind: meeting.kind, title: meeting.title, startsAt: meeting.startsAt.slice(0, 16), place: meeting.place }
}
