/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Ref, ShallowRef } from 'vue'
import type { ApiError } from '../api/ApiError'
import type { MeetingGroup } from '../api/meetings'
import type { MeetingSummary } from '../api/types'

import { onScopeDispose, ref, shallowRef } from 'vue'
import { asApiError } from '../api/ApiError'
import { fetchMeetings } from '../api/meetings'

export const PAGE = 20

export interface MeetingPages {
	readonly meetings: ShallowRef<readonly MeetingSummary[]>
	/** Whether there may be another page. */
	readonly more: Ref<boolean>
	readonly loading: Ref<boolean>
	readonly failure: ShallowRef<ApiError | null>
	/** Reads the next page, or the same one again after a failure; never rejects. */
	next(): Promise<void>
}

export function useMeetingPages(councilId: number, group: MeetingGroup): MeetingPages {
	const meetings = shallowRef<readonly MeetingSummary[]>([])
	const more = ref(true)
	const loading = ref(false)
	const failure = shallowRef<ApiError | null>(null)
	const question = new AbortController()

	async function next(): Promise<void> {
		if (loading.value) {
			return
		}
		loading.value = true
		failure.value = null
		try {
			const page = await fetchMeetings(councilId, group, { limit: PAGE, offset: meetings.value.length }, question.signal)
			meetings.value = [...meetings.value, ...page]
			more.value = page.length === PAGE
		} catch (cause) {
			failure.value = question.signal.aborted ? null : asApiError(cause)
		} finally {
			loading.value = false
		}
	}

	onScopeDispose(() => question.abort())

	return { meetings, more, loading, failure, next }
}
