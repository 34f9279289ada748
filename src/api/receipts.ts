/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Received } from './types'

import { get, put } from './request'

/** The convocations that I was sent for a meeting, the first one first. */
export function fetchReceived(meetingId: number, signal?: AbortSignal): Promise<Received[]> {
	return get('meetings/{meetingId}/received', { meetingId }, { signal })
}

/** The same; the mairie sees from now on that I opened them. */
export function openReceived(meetingId: number): Promise<Received[]> {
	return put('meetings/{meetingId}/received/opened', { meetingId })
}

/** Acknowledges one of them; the mairie sees it. */
export function acknowledgeReceived(meetingId: number, dispatchId: number): Promise<Received[]> {
	return put('meetings/{meetingId}/received/acknowledged', { meetingId }, { dispatchId })
}
