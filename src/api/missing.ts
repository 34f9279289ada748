/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Missing } from './types'

import { get, post } from './request'

/** What a meeting still lacks, who is in charge, until when. */
export function fetchMissing(meetingId: number, signal?: AbortSignal): Promise<Missing> {
	return get('meetings/{meetingId}/missing', { meetingId }, { signal })
}

/** Reminds these people, or with null everybody in charge. Rejects with `conflict` when all were reminded today. */
export function remind(meetingId: number, uids: readonly string[] | null, word: string | null): Promise<Missing> {
	return post('meetings/{meetingId}/reminders', { meetingId }, { uids, word })
}
