/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { noticePeriodReasons } from './noticePeriod'
import type { Meeting, NoticePeriod, NoticePeriodInput } from './noticePeriod'
import type { Verdict } from './result'
import type { Instant } from './temporal'

import { oneOf } from './impossibleValue'
import { isToBeDecided } from './item'
import { noticePeriod } from './noticePeriod'
import { reason } from './result'
import { compareInstants } from './temporal'

export const convocationChangeReasons = {
	addendum_sent_again: {
		article: 'L2121-10',
		level: 'info',
		text: 'The addendum changes the agenda: it is sent to every member, with a new list of the documents.',
	},
	addendum_follows_period: {
		article: 'L2121-10 to L2121-12',
		level: 'uncertain',
		text: 'The addendum is held to the period of the convocation: no article says it, this is the safest reading.',
	},
	addendum_by_urgency: {
		article: 'L2121-11, L2121-12',
		level: 'warning',
		text: 'Too late for an ordinary addendum: it follows the same period as the convocation. Only the urgency procedure is left, or the next meeting.',
	},
	addendum_too_late: {
		article: 'L2121-11, L2121-12',
		level: 'blocking',
		text: 'Too late for an addendum, even in an emergency: not one clear day is left. Put the item on the agenda of the next meeting, or give it as information without a deliberation.',
	},
	important_matter_under_other_business: {
		article: 'L2121-10',
		level: 'warning',
		text: 'Other business is for minor matters: nothing is decided there. Give this matter an item of its own on the agenda.',
	},
	not_on_agenda: {
		article: 'L2121-10; CAA Versailles 3 March 2011 n° 09VE03950',
		level: 'blocking',
		text: 'The council cannot decide on a matter that is not on the agenda of the convocation, even urgent and with the agreement of all present. What remains: an addendum if the period is still open, the urgency procedure, the next meeting, or information without a deliberation.',
	},
	postponed: {
		article: 'L2121-10',
		level: 'uncertain',
		text: 'A new date is a new convocation with its whole period. No source says it; this is the safest reading.',
	},
	already_open: {
		article: 'L2121-10',
		level: 'blocking',
		text: 'The hour of the meeting is past: it can no longer be cancelled or put off.',
	},
	cancellable: {
		article: 'L2121-10',
		level: 'info',
		text: 'A meeting can be cancelled until its hour. Tell every member.',
	},
} as const

type Codes = keyof typeof convocationChangeReasons

export interface Addendum extends Verdict<Codes> {
	/** Clear days between the sending of the addendum and the meeting. */
	readonly francs: number
	readonly status: 'ok' | 'urgency_only' | 'refused'
	/** The list of the documents sent, with their hashes, is made anew. */
	readonly newManifest: boolean
	readonly notifyAll: boolean
}

/**
 * An addendum (additif) to the agenda follows the period of the convocation, or the urgency procedure. Inference from
 * CGCT, art. L. 2121-10 to L. 2121-12.
 *
 * @throws ImpossibleValue as noticePeriod()
 */
export function addendum({ addendumSent, ...meeting }: Meeting & { readonly addendumSent: Instant }): Addendum {
	const { francs, ok, urgency } = noticePeriod({ ...meeting, sends: [{ at: addendumSent }] })
	const status = ok ? 'ok' : urgency === 'possible' ? 'urgency_only' : 'refused'
	const code = ({ ok: null, urgency_only: 'addendum_by_urgency', refused: 'addendum_too_late' } as const)[status]
	const possible = status !== 'refused'
	return {
		ok,
		francs,
		status,
		newManifest: possible,
		notifyAll: possible,
		reasons: [
			...(code === null ? [] : [reason(convocationChangeReasons, code)]),
			...(possible ? [reason(convocationChangeReasons, 'addendum_sent_again')] : []),
			reason(convocationChangeReasons, 'addendum_follows_period'),
		],
	}
}

export interface ItemCheck extends Verdict<Codes> {
	readonly status: 'ok' | 'warning' | 'refused'
	readonly reason: 'important_matter_under_other_business' | 'not_on_agenda' | null
}

/**
 * Whether the council may take an item where it stands. A deliberation on a matter absent from the agenda is annulled,
 * whatever the agreement of those present: CAA Marseille 27 November 2008 n° 07MA00067, CAA Versailles 3 March 2011
 * Nozay n° 09VE03950. Other business (questions diverses) is for minor matters. The agreement of the members changes
 * nothing, so it is not asked for.
 *
 * @throws ImpossibleValue an item that stands neither on the agenda nor under other business
 */
export function itemCheck({ kind, under, addedAtMeeting }: { kind: string, under: 'agenda' | 'other_business', addedAtMeeting: boolean }): ItemCheck {
	oneOf('under', under, ['agenda', 'other_business'])
	if (!isToBeDecided(kind)) {
		return { ok: true, status: 'ok', reason: null, reasons: [] }
	}
	if (addedAtMeeting) {
		return { ok: false, status: 'refused', reason: 'not_on_agenda', reasons: [reason(convocationChangeReasons, 'not_on_agenda')] }
	}
	if (under === 'other_business') {
		const code = 'important_matter_under_other_business'
		return { ok: false, status: 'warning', reason: code, reasons: [reason(convocationChangeReasons, code)] }
	}
	return { ok: true, status: 'ok', reason: null, reasons: [] }
}

export interface Postponement extends Omit<NoticePeriod, 'reasons'>, Verdict<Codes | keyof typeof noticePeriodReasons> {
	/** What becomes of the first convocation; it stays `sent` when the hour of its meeting is past. */
	readonly originalStatus: 'postponed' | 'sent'
}

/**
 * A meeting put off is convened anew: the period counts from the new sending alone. Inference; the sources only say
 * that a meeting may be cancelled until its hour.
 *
 * @param originalStart hour of the meeting that is put off
 * @param next the new meeting and its sendings
 * @throws ImpossibleValue as noticePeriod()
 */
export function postponement(originalStart: Instant, next: NoticePeriodInput): Postponement {
	const period = noticePeriod(next)
	const open = next.sends.some(({ at }) => compareInstants(at, originalStart) > 0)
	return {
		...period,
		ok: period.ok && !open,
		mayHold: period.mayHold && !open,
		originalStatus: open ? 'sent' : 'postponed',
		reasons: [reason(convocationChangeReasons, open ? 'already_open' : 'postponed'), ...period.reasons],
	}
}

export interface Cancellation extends Verdict<Codes> {
	readonly allowed: boolean
}

/** A convocation may be cancelled until the hour of the opening, that hour included; no period to keep. CGCT, art. L. 2121-10. */
export function cancellation(meetingStart: Instant, cancelledAt: Instant): Cancellation {
	const allowed = compareInstants(cancelledAt, meetingStart) <= 0
	return { ok: allowed, allowed, reasons: [reason(convocationChangeReasons, allowed ? 'cancellable' : 'already_open')] }
}
