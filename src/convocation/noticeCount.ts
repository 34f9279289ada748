/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { MeetingKind } from '../api/types'
import type { NoticeFacts } from '../council/legalDates'
import type { NoticeDay } from '../rules/noticeDays'
import type { Message, Reason } from '../rules/result'

import { asRuled } from '../council/legalDates'
import { ImpossibleValue } from '../rules/impossibleValue'
import { noticeDays } from '../rules/noticeDays'
import { noticePeriod } from '../rules/noticePeriod'
import { compareInstants, dateIn, instant } from '../rules/temporal'

/** The notice period if the convocation left now. */
export interface NoticeCount {
	/** Whole days between now and the meeting; less than 1: even urgency cannot hold the meeting. */
	readonly francs: number
	readonly required: number
	readonly days: readonly NoticeDay[]
	/** What the law says of it; empty when the council set its number of days itself. */
	readonly reasons: readonly Reason[]
}

export interface NoticeQuestion {
	readonly council: NoticeFacts
	readonly meeting: { readonly startsAt: string, readonly kind: MeetingKind }
	/** Moment of the server, ISO 8601. */
	readonly now: string
	readonly urgencyReason: string | null
}

/**
 * @return the count, or why there is none: a meeting that is past, a council whose law the rules do not know
 */
export function noticeCount({ council, meeting, now, urgencyReason }: NoticeQuestion): NoticeCount | { impossible: Message } {
	const sent = instant('now', now)
	const meetingStart = instant('startsAt', meeting.startsAt)
	if (council.noticeDaysOverride !== null && compareInstants(sent, meetingStart) <= 0) {
		const days = noticeDays(dateIn(sent, council.timezone), dateIn(meetingStart, council.timezone))
		return { francs: days.length - 2, required: council.noticeDaysOverride, days, reasons: [] }
	}
	try {
		const { francs, required, days, reasons } = noticePeriod({
			council: asRuled(council),
			meetingKind: meeting.kind === 'installation' ? 'installation' : 'ordinary',
			meetingStart,
			timezone: council.timezone,
			sends: [{ at: sent }],
			urgencyReason,
		})
		return { francs, required, days, reasons }
	} catch (error) {
		if (error instanceof ImpossibleValue) {
			return { impossible: error.explanation }
		}
		throw error
	}
}
