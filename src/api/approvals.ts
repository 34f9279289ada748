/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Approval } from './types'

import { get, post, put } from './request'

/** What is to be approved and whether it was; for those who prepare and for the maire. */
export function fetchApproval(meetingId: number, signal?: AbortSignal): Promise<Approval> {
	return get('meetings/{meetingId}/approval', { meetingId }, { signal })
}

/** The maire approves. Rejects with `stale` when the agenda is no longer the one with this fingerprint. */
export function giveApproval(meetingId: number, fingerprint: string): Promise<Approval> {
	return put('meetings/{meetingId}/approval', { meetingId }, { fingerprint })
}

/** The maire is asked, by a notification. */
export function askApproval(meetingId: number): Promise<Approval> {
	return post('meetings/{meetingId}/approval/ask', { meetingId })
}

export type ApprovalWay = 'signed' | 'email' | 'call' | 'spoken'

/** A manager notes an approval given otherwise; `at` is a local moment, `YYYY-MM-DDTHH:MM`. */
export function noteApproval(meetingId: number, values: { how: ApprovalWay, at: string, word: string | null }): Promise<Approval> {
	return post('meetings/{meetingId}/approval', { meetingId }, values)
}
