/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { MeetingKind } from '../api/types'
import type { NoticeFacts } from '../council/legalDates'
import type { NoticeDay } from '../rules/noticeDays'
import type { Urgency } from '../rules/noticePeriod'
import type { Message, Reason } from '../rules/result'

import { asRuled, inForce } from '../council/legalDates'
import { ImpossibleValue } from '../rules/impossibleValue'
import { noticePeriod } from '../rules/noticePeriod'
import { instant } from '../rules/temporal'

/** The notice period if the convocation left now. */
export interface NoticeCount {
	/** Whole days between now and the meeting; less than 1: even urgency cannot hold the meeting. */
	readonly francs: number
	/** What the law asks for, or the council when it set more. */
	readonly required: number
	/** Of these, what the law asks for. */
	readonly legal: number
	/** Whether the law lets the maire shorten its period. */
	readonly urgency: Urgency
	readonly days: readonly NoticeDay[]
	/** What the law says of it. */
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
	try {
		const { francs, required, urgency, days, reasons } = noticePeriod({
			council: asRuled(council),
			meetingKind: meeting.kind === 'installation' ? 'installation' : 'ordinary',
			meetingStart: instant('startsAt', meeting.startsAt),
			timezone: council.timezone,
			sends: [{ at: instant('now', now) }],
			urgencyReason,
		})
		return { francs, required: inForce(council, required), legal: required, urgency, days, reasons }
	} catch (error) {
		if (error instanceof ImpossibleValue) {
			return { impossible: error.explanation }
		}
		throw error
	}
}
