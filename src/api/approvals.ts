/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Approval, Printing } from './types'

import { generateOcsUrl } from '@nextcloud/router'
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

/** The maire asks for a correction instead; whoever asked is told. */
export function askCorrection(meetingId: number, word: string): Promise<Approval> {
	return post('meetings/{meetingId}/approval/correction', { meetingId }, { word })
}

/** What the convocation says as it would be sent now. */
export function fetchApprovalPrinting(meetingId: number): Promise<Printing> {
	return get('meetings/{meetingId}/approval/printing', { meetingId })
}

/** Address of a piece of what is to be approved, in its latest version. */
export function approvalDocumentUrl(meetingId: number, documentId: number): string {
	return generateOcsUrl('apps/conseil_municipal/api/v1/meetings/{meetingId}/approval/documents/{documentId}', { meetingId, documentId })
}
