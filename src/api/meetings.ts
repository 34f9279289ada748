/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Tagged } from './request'
import type { Meeting, MeetingSummary, Preparation, Sync } from './types'

import { del, get, getTagged, post, put } from './request'

export type MeetingGroup = MeetingSummary['group']

export interface MeetingDraft {
	kind: Meeting['kind']
	title: string
	/** Local date and hour of the council, `YYYY-MM-DDTHH:MM`. */
	startsAt: string
	place: string | null
}

/** Meetings of one group, the nearest first. Councillors get those with something published or convened. */
export function fetchMeetings(councilId: number, group: MeetingGroup, page: { limit: number, offset: number }, signal?: AbortSignal): Promise<MeetingSummary[]> {
	return get('councils/{councilId}/meetings', { councilId }, { signal, query: { group, ...page } })
}

/** `duplicateOf` is the meeting whose agenda, without its pieces, the new one starts from. */
export function createMeeting(councilId: number, draft: MeetingDraft, duplicateOf?: number): Promise<Meeting> {
	return post('councils/{councilId}/meetings', { councilId }, { ...draft, duplicateOf })
}

/** The whole preparing screen in one read; null when nothing changed since `etag`. Rejects with `forbidden` for an élu. */
export function fetchPreparation(meetingId: number, etag: string | null = null, signal?: AbortSignal): Promise<Tagged<Preparation> | null> {
	return getTagged('meetings/{meetingId}/preparation', { meetingId }, etag, { signal })
}

/** Rejects with ApiError `stale` when someone changed the meeting since `version`. */
export function updateMeeting(meetingId: number, draft: Partial<MeetingDraft>, version: number): Promise<Meeting> {
	return put('meetings/{meetingId}', { meetingId }, draft, { version })
}

/** Cancels a meeting nobody was convened to; its folder is kept. */
export function cancelMeeting(meetingId: number): Promise<Meeting> {
	return post('meetings/{meetingId}/cancel', { meetingId })
}

/** Undoes a cancellation. */
export function reopenMeeting(meetingId: number): Promise<Meeting> {
	return post('meetings/{meetingId}/reopen', { meetingId })
}

/** Deletes a draft; its folder goes to the trash and restoreMeeting() brings both back. */
export function deleteMeeting(meetingId: number): Promise<Meeting> {
	return del('meetings/{meetingId}', { meetingId })
}

export function restoreMeeting(meetingId: number): Promise<Meeting> {
	return post('meetings/{meetingId}/restore', { meetingId })
}

/** Brings folder and agenda together; safe to repeat. `path` is the meeting's folder in this user's files. */
export function syncMeeting(meetingId: number, signal?: AbortSignal): Promise<Sync> {
	return post('meetings/{meetingId}/sync', { meetingId }, {}, { signal })
}
