/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Call, ItemKind, Preparation, Proposal, ProposalFile, Recurring, RecurringItem, Subjects } from './types'

import { generateOcsUrl } from '@nextcloud/router'
import { del, get, post, put, putBytes } from './request'

export type SubjectsState = 'all' | 'open' | 'answered'

/** At most 100 proposals, latest first. */
export function fetchSubjects(councilId: number, { state = 'all', offset = 0 }: { state?: SubjectsState, offset?: number } = {}, signal?: AbortSignal): Promise<Subjects> {
	return get('councils/{councilId}/subjects', { councilId }, { signal, query: { state, offset } })
}

export interface CallDraft {
	/** Local date and hour of the council, `YYYY-MM-DDTHH:MM`. */
	deadline: string
	audience: Call['audience']
	word: string | null
}

export function openCall(meetingId: number, draft: CallDraft): Promise<Call> {
	return post('meetings/{meetingId}/call', { meetingId }, draft)
}

/** A new deadline opens a closed call again. Rejects with ApiError `stale` when someone changed it since `version`. */
export function changeCall(callId: number, change: Partial<CallDraft>, version: number): Promise<Call> {
	return put('calls/{callId}', { callId }, change, { version })
}

export function closeCall(callId: number): Promise<Call> {
	return post('calls/{callId}/close', { callId })
}

export interface ProposalDraft {
	title: string
	kind: ItemKind
	why: string | null
	/** Paper it comes from, one that the person works on. */
	paperId: number | null
}

/** @param meetingId null for whichever meeting comes */
export function createProposal(councilId: number, draft: ProposalDraft, meetingId: number | null): Promise<Proposal> {
	return post('councils/{councilId}/proposals', { councilId }, { ...draft, meetingId })
}

export function fetchProposal(proposalId: number, signal?: AbortSignal): Promise<Proposal> {
	return get('proposals/{proposalId}', { proposalId }, { signal })
}

export function changeProposal(proposalId: number, change: Partial<ProposalDraft>, version: number): Promise<Proposal> {
	return put('proposals/{proposalId}', { proposalId }, change, { version })
}

export function withdrawProposal(proposalId: number): Promise<Proposal> {
	return post('proposals/{proposalId}/withdraw', { proposalId })
}

/** Answers reject with ApiError `stale` (`current()` is the Proposal kept) or `conflict` when someone was faster. */
export function acceptProposal({ id: proposalId, version }: Proposal, answer: { meetingId: number, word: string | null, withWhy: boolean }): Promise<Proposal> {
	return post('proposals/{proposalId}/accept', { proposalId }, answer, { version })
}

/** `meetingId` null: later. */
export function postponeProposal({ id: proposalId, version }: Proposal, answer: { meetingId: number | null, word: string | null }): Promise<Proposal> {
	return post('proposals/{proposalId}/postpone', { proposalId }, answer, { version })
}

export function refuseProposal({ id: proposalId, version }: Proposal, word: string): Promise<Proposal> {
	return post('proposals/{proposalId}/refuse', { proposalId }, { word }, { version })
}

/** Announces a document; its parts follow. */
export function announceFile(proposalId: number, name: string, size: number, signal?: AbortSignal): Promise<ProposalFile> {
	return post('proposals/{proposalId}/files', { proposalId }, { name, size }, { signal })
}

export function sendFilePart(proposalId: number, fileId: number, part: number, bytes: Blob, onProgress: (sent: number) => void, signal?: AbortSignal): Promise<unknown> {
	return putBytes('proposals/{proposalId}/files/{fileId}/parts/{part}', { proposalId, fileId, part }, bytes, onProgress, { signal })
}

export function finishFile(proposalId: number, fileId: number, signal?: AbortSignal): Promise<ProposalFile> {
	return post('proposals/{proposalId}/files/{fileId}/finish', { proposalId, fileId }, {}, { signal })
}

/** Also cancels a document on its way. */
export function removeFile(proposalId: number, fileId: number): Promise<unknown> {
	return del('proposals/{proposalId}/files/{fileId}', { proposalId, fileId })
}

/** Address of a document, for who proposed it and those who answer. */
export function proposalFileUrl(proposalId: number, fileId: number): string {
	return generateOcsUrl('apps/conseil_municipal/api/v1/proposals/{proposalId}/files/{fileId}/content', { proposalId, fileId })
}

export function fetchRecurring(councilId: number, signal?: AbortSignal): Promise<Recurring> {
	return get('councils/{councilId}/recurring', { councilId }, { signal })
}

/** Replaces the list; an item with an empty key is new. Rejects with ApiError `stale` (`current()` is the Recurring kept). */
export function saveRecurring(councilId: number, items: readonly RecurringItem[], version: number): Promise<Recurring> {
	return put('councils/{councilId}/recurring', { councilId }, { items }, { version })
}

/** Adds recurring items to an agenda, each once however often it is asked. */
export function addRecurring(meetingId: number, keys: readonly string[]): Promise<Preparation> {
	return post('meetings/{meetingId}/recurring', { meetingId }, { keys })
}
