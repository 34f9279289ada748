/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Answer, Answers, MyAnswer } from './types'

import { generateOcsUrl } from '@nextcloud/router'
import { get, put, putBytes } from './request'

/** What I answered to the convocation. */
export function fetchMyAnswer(meetingId: number, signal?: AbortSignal): Promise<MyAnswer> {
	return get('meetings/{meetingId}/answer', { meetingId }, { signal })
}

/** @param holderId the member who votes for me, with `proxy` */
export function sendMyAnswer(meetingId: number, answer: Answer, holderId: number | null = null): Promise<MyAnswer> {
	return put('meetings/{meetingId}/answer', { meetingId }, { answer, holderId })
}

/** Accepts or declines the proxy of a colleague. */
export function settleHeldProxy(meetingId: number, giverId: number, accept: boolean): Promise<MyAnswer> {
	return put('meetings/{meetingId}/held-proxy', { meetingId }, { giverId, accept })
}

/** What all members answered, for those who prepare. */
export function fetchAnswers(meetingId: number, signal?: AbortSignal): Promise<Answers> {
	return get('meetings/{meetingId}/answers', { meetingId }, { signal })
}

/** What came by paper or by call. */
export function recordAnswer(meetingId: number, memberId: number, values: { answer: Answer, holderId?: number | null, writtenOn?: string | null }): Promise<Answers> {
	return put('meetings/{meetingId}/answers/{memberId}', { meetingId, memberId }, values)
}

/** Largest scan of a proxy, in bytes. */
export const LARGEST_SCAN = 10_000_000

/** Keeps the scan of a paper with its proxy; managers only. */
export function keepScan(proxyId: number, file: File): Promise<Answers> {
	return putBytes('proxies/{proxyId}/scan', { proxyId }, file, () => {}, { query: { name: file.name } })
}

/** Where managers read the scan of a proxy. */
export function scanUrl(proxyId: number): string {
	return generateOcsUrl('apps/conseil_municipal/api/v1/proxies/{proxyId}/scan', { proxyId })
}
