/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Received } from './types'

import { get, getBytes, put } from './request'

/** The convocations that I was sent for a meeting, the first one first. */
export function fetchReceived(meetingId: number, signal?: AbortSignal): Promise<Received[]> {
	return get('meetings/{meetingId}/received', { meetingId }, { signal })
}

/** The same; the mairie sees from now on that I opened them. */
export function openReceived(meetingId: number): Promise<Received[]> {
	return put('meetings/{meetingId}/received/opened', { meetingId })
}

/** What was sent, as it is kept: its SHA-256 is the fingerprint. */
export async function fetchManifest(convocationId: number): Promise<string> {
	return new TextDecoder().decode(await getBytes('convocations/{convocationId}/manifest', { convocationId }))
}

/** Acknowledges one of them; the mairie sees it. */
export function acknowledgeReceived(meetingId: number, dispatchId: number): Promise<Received[]> {
	return put('meetings/{meetingId}/received/acknowledged', { meetingId }, { dispatchId })
}
