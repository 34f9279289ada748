/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Commission, CommissionMeeting, CommissionPage, Submission } from './types'

import { del, get, post, put } from './request'

export interface CommissionDraft {
	name: string
	presidentId: number | null
	memberIds: readonly number[]
	active?: boolean
}

export interface CommissionMeetingDraft {
	/** Local date and hour of the council, `YYYY-MM-DDTHH:MM`. */
	startsAt: string
	place: string | null
}

export function fetchCommissions(councilId: number, signal?: AbortSignal): Promise<Commission[]> {
	return get('councils/{councilId}/commissions', { councilId }, { signal })
}

export function createCommission(councilId: number, draft: CommissionDraft): Promise<CommissionPage> {
	return post('councils/{councilId}/commissions', { councilId }, draft)
}

export function fetchCommission(commissionId: number, signal?: AbortSignal): Promise<CommissionPage> {
	return get('commissions/{commissionId}', { commissionId }, { signal })
}

/** Rejects with ApiError `stale` when someone changed it since `version`. */
export function updateCommission(commissionId: number, draft: Partial<CommissionDraft>, version: number): Promise<CommissionPage> {
	return put('commissions/{commissionId}', { commissionId }, draft, { version })
}

/** Rejects with ApiError `conflict` when it was asked for something: it can only be closed. */
export function deleteCommission(commissionId: number): Promise<Commission[]> {
	return del('commissions/{commissionId}', { commissionId })
}

export function createCommissionMeeting(commissionId: number, draft: CommissionMeetingDraft): Promise<CommissionMeeting> {
	return post('commissions/{commissionId}/meetings', { commissionId }, draft)
}

/** Rejects with `notFound` for an élu who does not sit in the commission. */
export function fetchCommissionMeeting(commissionMeetingId: number, signal?: AbortSignal): Promise<CommissionMeeting> {
	return get('commission-meetings/{commissionMeetingId}', { commissionMeetingId }, { signal })
}

export function updateCommissionMeeting(commissionMeetingId: number, change: Partial<CommissionMeetingDraft> & { cancelled?: boolean }, version: number): Promise<CommissionMeeting> {
	return put('commission-meetings/{commissionMeetingId}', { commissionMeetingId }, change, { version })
}

/** Tells the members who have an account when and where it meets. */
export function convokeCommission(commissionMeetingId: number): Promise<CommissionMeeting> {
	return post('commission-meetings/{commissionMeetingId}/notices', { commissionMeetingId })
}

export function fetchSubmissions(itemId: number, signal?: AbortSignal): Promise<Submission[]> {
	return get('items/{itemId}/submissions', { itemId }, { signal })
}

export function fetchPaperSubmissions(paperId: number, signal?: AbortSignal): Promise<Submission[]> {
	return get('papers/{paperId}/submissions', { paperId }, { signal })
}

/** Harmless when repeated. */
export function submitPaper(paperId: number, commissionId: number, commissionMeetingId: number | null): Promise<Submission[]> {
	return post('papers/{paperId}/submissions', { paperId }, { commissionId, commissionMeetingId })
}

/** In which order a meeting examines what is submitted to it: ids of submissions. */
export function orderCommissionMeeting(commissionMeetingId: number, ids: readonly number[]): Promise<CommissionMeeting> {
	return put('commission-meetings/{commissionMeetingId}/order', { commissionMeetingId }, { ids })
}

/** Harmless when repeated. */
export function submitItem(itemId: number, commissionId: number, commissionMeetingId: number | null): Promise<Submission[]> {
	return post('items/{itemId}/submissions', { itemId }, { commissionId, commissionMeetingId })
}

export function placeSubmission(submissionId: number, commissionMeetingId: number | null): Promise<Submission[]> {
	return put('submissions/{submissionId}', { submissionId }, { commissionMeetingId })
}

export function withdrawSubmission(submissionId: number): Promise<Submission[]> {
	return del('submissions/{submissionId}', { submissionId })
}

/** Null takes back what was recorded by mistake. Rejects with ApiError `stale` when someone recorded it meanwhile. */
export function recordOpinion(submissionId: number, opinion: Submission['opinion'], text: string | null, version: number): Promise<Submission[]> {
	return put('submissions/{submissionId}/opinion', { submissionId }, { opinion, text }, { version })
}
