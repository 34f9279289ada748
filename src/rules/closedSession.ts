/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Verdict } from './result'

import { oneOf, wholeNumber } from './impossibleValue'
import { reason } from './result'

export const closedSessionReasons = {
	too_few_requesters: {
		article: 'L2121-18; L5211-11',
		level: 'error',
		text: 'Members who ask for the closed session: {requesters}. It takes {required}, or the maire or president.',
	},
	not_decided_at_meeting: {
		article: 'L2121-18; CE, 4 March 1994, Regoin',
		level: 'error',
		text: 'A closed session is never announced in advance: the council decides it at the meeting, in public, without debate.',
	},
	no_absolute_majority: {
		article: 'L2121-18; L5211-11',
		level: 'error',
		text: '{for} for the closed session, {needed} are needed: the absolute majority of members present or represented, not of votes expressed.',
	},
	closed_session: {
		article: 'L2121-18; CE, 27 April 1994, Rancé',
		level: 'info',
		text: 'The session is closed: the public leaves. Minutes and register still say everything.',
	},
} as const

type Code = keyof typeof closedSessionReasons
export type ClosedSessionRefusal = Exclude<Code, 'closed_session'>

/** Members whose request opens the vote; the board of a CCAS is not covered. */
const REQUESTERS = { commune: 3, epci: 5, syndicat: 5 } as const

export interface ClosedSessionInput {
	readonly kind: keyof typeof REQUESTERS
	/** Number of members who ask, or the chair (maire, president). */
	readonly requestedBy: number | 'chair'
	readonly presentOrRepresented: number
	readonly for: number
	readonly decidedAtMeeting: boolean
}

/** `ok`: the session may be closed. The first obstacle met is the only reason of a refusal. */
export type ClosedSessionResult = Verdict<Code>

/**
 * Whether the session may be closed (huis clos). CGCT, art. L. 2121-18: on request of three members or the maire,
 * decided without debate at the absolute majority of members present or represented; five members or the president in
 * an EPCI or a syndicat (L. 5211-11). Voted at the meeting, never announced (CE, 4 March 1994, Regoin).
 *
 * @throws ImpossibleValue more requests or votes than members present or represented
 */
export function closedSession(input: ClosedSessionInput): ClosedSessionResult {
	const required = REQUESTERS[oneOf('kind', input.kind, ['commune', 'epci', 'syndicat'])]
	const all = wholeNumber('presentOrRepresented', input.presentOrRepresented, 1)
	const inFavour = wholeNumber('for', input.for, 0, all)
	const needed = Math.floor(all / 2) + 1
	const requesters = input.requestedBy === 'chair' ? required : wholeNumber('requestedBy', input.requestedBy, 0, all)
	if (requesters < required) {
		return { ok: false, reasons: [reason(closedSessionReasons, 'too_few_requesters', { requesters, required })] }
	}
	if (!input.decidedAtMeeting) {
		return { ok: false, reasons: [reason(closedSessionReasons, 'not_decided_at_meeting')] }
	}
	if (inFavour < needed) {
		return { ok: false, reasons: [reason(closedSessionReasons, 'no_absolute_majority', { for: inFavour, needed })] }
	}
	return { ok: true, reasons: [reason(closedSessionReasons, 'closed_session')] }
}
