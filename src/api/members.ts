/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ImportReport, Member } from './types'

import { del, get, post, put } from './request'

/** What a manager types about a member. */
export type MemberDraft = Omit<Member, 'id' | 'position' | 'inExercise' | 'version'>

/** Members in the order of the tableau. Contact fields are null for councillors, except their own. */
export function fetchMembers(councilId: number, signal?: AbortSignal): Promise<Member[]> {
	return get('councils/{councilId}/members', { councilId }, { signal, query: { limit: 500 } })
}

export function createMember(councilId: number, member: MemberDraft): Promise<Member> {
	return post('councils/{councilId}/members', { councilId }, member)
}

/** Rejects with ApiError `stale` when someone changed this member since `version`. */
export function updateMember(councilId: number, memberId: number, member: Partial<MemberDraft>, version: number): Promise<Member> {
	return put('councils/{councilId}/members/{memberId}', { councilId, memberId }, member, { version })
}

/** Removes a member who was never used, else ends the term today and keeps the record. */
export function removeMember(councilId: number, memberId: number): Promise<Member> {
	return del('councils/{councilId}/members/{memberId}', { councilId, memberId })
}

/** `ids` is the whole tableau in its new order. */
export function orderMembers(councilId: number, ids: readonly number[]): Promise<Member[]> {
	return put('councils/{councilId}/members/order', { councilId }, { ids })
}

export type MemberImportMode
	/** Says what would happen, writes nothing. */
	= | 'preview'
	/** Imports when no line has a problem, nothing otherwise. */
		| 'all'
	/** Imports the good lines, leaves the others out. */
		| 'good_lines'

/** Own format or the RNE file, as text. */
export function importMembers(councilId: number, csv: string, mode: MemberImportMode): Promise<ImportReport> {
	return post('councils/{councilId}/members/import', { councilId }, { csv, apply: mode !== 'preview', continue: mode === 'good_lines' })
}
