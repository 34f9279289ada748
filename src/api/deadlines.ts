/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Council, DeadlineStep, Meeting } from './types'

import { put } from './request'

/** A step to plan; a new one has no key yet. */
export interface StepDraft {
	readonly key: string | null
	/** Null for the usual name of the key. */
	readonly label: string | null
	readonly days: DeadlineStep['days']
}

/** The steps planned before each meeting; null for the usual ones. Rejects with ApiError `stale` (`current()` is the Council). */
export function planSteps(councilId: number, deadlines: readonly StepDraft[] | null, version: number): Promise<Council> {
	return put('councils/{councilId}', { councilId }, { deadlines }, { version })
}

/** The steps of one meeting; null for those of its council. Rejects with ApiError `stale` (`current()` is the Meeting). */
export function planMeetingSteps(meetingId: number, deadlines: readonly StepDraft[] | null, version: number): Promise<Meeting> {
	return put('meetings/{meetingId}/deadlines', { meetingId }, { deadlines }, { version })
}
