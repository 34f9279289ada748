/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Council, CouncilSummary, Home } from './types'

import { get, post, put } from './request'

/** Identity and legal parameters a manager may change; what is left out stays as it is. */
export type CouncilChange = Partial<Pick<Council, 'name' | 'shortName' | 'insee' | 'siret' | 'population' | 'seats' | 'inExercise'
	| 'hasMember3500' | 'noticeDaysOverride' | 'noticeReason' | 'publicityMode' | 'website' | 'address' | 'replyAddress' | 'meetingPlace' | 'timezone' | 'digest' | 'pieceLimit'>>

/** The councils in which the user has a role; empty for anybody else. */
export function fetchCouncils(signal?: AbortSignal): Promise<CouncilSummary[]> {
	return get('councils', {}, { signal })
}

/** Rejects with ApiError `notFound` when the user has no role in it. */
export function fetchCouncil(councilId: number, signal?: AbortSignal): Promise<Council> {
	return get('councils/{councilId}', { councilId }, { signal })
}

/** Rejects with ApiError `stale` (`current()` is the Council kept) or `invalid` naming the field. */
export function updateCouncil(councilId: number, change: CouncilChange, version: number): Promise<Council> {
	return put('councils/{councilId}', { councilId }, change, { version })
}

/** Everything the home screen and the navigation show, in one read. */
export function fetchHome(councilId: number, signal?: AbortSignal): Promise<Home> {
	return get('councils/{councilId}/home', { councilId }, { signal })
}

/** Remembers « your last visit »: what happened before now is no longer news. */
export async function recordVisit(councilId: number): Promise<void> {
	await post('councils/{councilId}/visits', { councilId })
}
