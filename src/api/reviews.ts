/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Absence, Review } from './types'

import { del, get, post, put } from './request'

export function fetchReview(itemId: number, signal?: AbortSignal): Promise<Review> {
	return get('items/{itemId}/review', { itemId }, { signal })
}

/** Whoever stays keeps their answer. Rejects with ApiError `stale` (`current()` is the Review kept). */
export function setReview(itemId: number, mode: Review['mode'], reviewers: readonly string[], version: number): Promise<Review> {
	return put('items/{itemId}/review', { itemId }, { mode, reviewers }, { version })
}

export function cancelReview(itemId: number, version: number): Promise<Review> {
	return del('items/{itemId}/review', { itemId }, { version })
}

/** `version` is that of the visa. Rejects with ApiError `stale` (`current()` is the Review kept) when it was answered meanwhile. */
export function answerVisa(visaId: number, answer: 'given' | 'correction', word: string | null, version: number): Promise<Review> {
	return put('visas/{visaId}', { visaId }, { answer, word }, { version })
}

export function askVisaAgain(visaId: number, version: number): Promise<Review> {
	return post('visas/{visaId}/ask', { visaId }, {}, { version })
}

export function fetchAbsence(councilId: number, signal?: AbortSignal): Promise<Absence> {
	return get('councils/{councilId}/absence', { councilId }, { signal })
}

export function declareAbsence(councilId: number, firstDay: string, lastDay: string, delegateUid: string): Promise<Absence> {
	return put('councils/{councilId}/absence', { councilId }, { firstDay, lastDay, delegateUid })
}

export function endAbsence(councilId: number): Promise<Absence> {
	return del('councils/{councilId}/absence', { councilId })
}
