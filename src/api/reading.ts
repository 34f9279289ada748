/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Reading } from './types'

import { get } from './request'

/** The élu's page of a meeting: what was published, nothing else. */
export function fetchReading(meetingId: number, signal?: AbortSignal): Promise<Reading> {
	return get('meetings/{meetingId}/reading', { meetingId }, { signal })
}
