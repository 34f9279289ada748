/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { LegalDates } from './legalDates'

import { daysBetween } from '../ui/dates'

/** `calm` · `near` on the last two days · `late` once the last minute is over · `done` when everybody is convened. */
export type NoticeUrgency = 'calm' | 'near' | 'late' | 'done'

/** How pressing the convocation of a meeting is; `now` is a moment of the council. */
export function noticeUrgency(legal: LegalDates, now: string, convened: boolean): NoticeUrgency {
	if (convened) {
		return 'done'
	}
	const left = daysBetween(now, legal.lastDay)
	return left < 0 ? 'late' : left <= 1 ? 'near' : 'calm'
}
