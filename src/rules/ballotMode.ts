/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { BallotMode } from './majority'
import type { Verdict } from './result'

import { oneOf, wholeNumber } from './impossibleValue'
import { reason } from './result'

export const ballotModeReasons = {
	show_of_hands: {
		article: 'L2121-21',
		level: 'info',
		text: 'Ordinary ballot, by show of hands. A public ballot takes {thresholdPublic} members present, a secret one {thresholdSecret}.',
	},
	public_requested: {
		article: 'L2121-21; L2121-15',
		level: 'info',
		text: '{public} members ask for a public ballot and a quarter of those present ({thresholdPublic}) is enough. Names and votes go into the minutes.',
	},
	secret_requested: {
		article: 'L2121-21',
		level: 'info',
		text: '{secret} members ask for a secret ballot and a third of those present ({thresholdSecret}) is enough.',
	},
	secret_prevails: {
		article: 'L2121-21; Rép. min. Sénat n° 8312 (2009)',
		level: 'info',
		text: 'A public and a secret ballot are both asked for by enough members: the secret ballot prevails.',
	},
	secret_appointment: {
		article: 'L2121-21',
		level: 'info',
		text: 'An appointment is made by secret ballot. To vote by show of hands the council must agree unanimously first.',
	},
	secret_by_law: {
		article: 'L2121-21; L2122-7',
		level: 'info',
		text: 'A text imposes the secret ballot here: the council cannot give it up.',
	},
	waiver_refused: {
		article: 'L2121-21',
		level: 'info',
		text: 'The show of hands was not agreed unanimously ({against} against): the appointment is made by secret ballot.',
	},
	waiver_with_abstentions: {
		article: 'L2121-21',
		level: 'uncertain',
		text: 'Nobody was against the show of hands but {abstain} abstained. Whether that is unanimous is not settled: the secret ballot is safe.',
	},
	waiver_unanimous: {
		article: 'L2121-21',
		level: 'info',
		text: 'The council unanimously gave up the secret ballot for this appointment: the ordinary rules apply again.',
	},
	appointed_at_once: {
		article: 'L2121-21, last al.',
		level: 'info',
		text: 'One candidate per seat, or one single list: no ballot. The appointments take effect at once, in the order of the list, and the maire reads them out.',
	},
	proxies_do_not_ask: {
		article: 'L2121-21',
		level: 'uncertain',
		text: 'Requests made for absent members ({byProxy}) do not count: the text speaks of the members present.',
	},
	special_text_first: {
		article: 'L2121-21; L2122-7',
		level: 'uncertain',
		text: 'There is one candidate per seat, but a special text imposes the secret ballot: it is read here as coming first. A ballot is safe.',
	},
} as const

type Code = keyof typeof ballotModeReasons

export interface BallotModeInput {
	/** Members present in the room; proxies neither ask nor count. */
	readonly present: number
	readonly matter: 'ordinary' | 'appointment'
	readonly requests: {
		readonly public: number
		readonly secret: number
		/** Asked on behalf of absent members. */
		readonly publicByProxy?: number
		readonly secretByProxy?: number
	}
	/** Vote on giving up the secret ballot for an appointment, null when it was not proposed. */
	readonly waiver?: { readonly against: number, readonly abstain?: number } | null
	/** A text imposes the secret ballot. */
	readonly secretByLaw?: boolean
	/** Where the appointed members will sit: a committee, an outside body, or the executive (maire, adjoints). */
	readonly body?: 'committee' | 'external_body' | 'executive' | null
	/** One candidate per seat, or one single list after a call for candidates. */
	readonly oneCandidatePerSeat?: boolean
}

/** `ok` is always true: there is always a way to vote. */
export interface BallotModeResult extends Verdict<Code> {
	/** Members present whose request makes the ballot public: a quarter, rounded up. */
	readonly thresholdPublic: number
	/** Members present whose request makes the ballot secret: a third, rounded up. */
	readonly thresholdSecret: number
	readonly mode: BallotMode | 'no_ballot'
}

/**
 * How the council votes on a matter. CGCT, art. L. 2121-21: show of hands; public on request of a quarter of the
 * members present; secret on request of a third, and for appointments unless unanimously given up; both asked, secret
 * (Rép. min. Sénat n° 8312); no ballot with one candidate per seat in committees and outside bodies. The executive is
 * elected by secret ballot, always (L. 2122-7). Open: abstentions on the waiver, and one candidate where a special text
 * imposes secrecy; the reading is then the secret ballot.
 *
 * @throws ImpossibleValue nobody present, more requests than members present, a negative number
 */
export function ballotMode(input: BallotModeInput): BallotModeResult {
	const { present, matter, requests, body = null } = input
	oneOf('matter', matter, ['ordinary', 'appointment'])
	if (body !== null) {
		oneOf('body', body, ['committee', 'external_body', 'executive'])
	}
	wholeNumber('present', present, 1)
	wholeNumber('requests.public', requests.public, 0, present)
	wholeNumber('requests.secret', requests.secret, 0, present)
	const byProxy = wholeNumber('requests.publicByProxy', requests.publicByProxy ?? 0)
		+ wholeNumber('requests.secretByProxy', requests.secretByProxy ?? 0)
	const thresholds = { thresholdPublic: Math.ceil(present / 4), thresholdSecret: Math.ceil(present / 3) }
	const { mode, reasons } = matter === 'appointment' ? appointmentMode(input, thresholds) : ordinaryMode(input, thresholds)
	return {
		ok: true,
		...thresholds,
		mode,
		reasons: byProxy > 0 ? [...reasons, reason(ballotModeReasons, 'proxies_do_not_ask', { byProxy })] : reasons,
	}
}

type Thresholds = Pick<BallotModeResult, 'thresholdPublic' | 'thresholdSecret'>
type Mode = Pick<BallotModeResult, 'mode' | 'reasons'>

function ordinaryMode({ requests, secretByLaw = false }: BallotModeInput, thresholds: Thresholds): Mode {
	const params = { ...thresholds, public: requests.public, secret: requests.secret }
	if (secretByLaw) {
		return { mode: 'secret', reasons: [reason(ballotModeReasons, 'secret_by_law')] }
	}
	const isPublic = requests.public >= thresholds.thresholdPublic
	if (requests.secret >= thresholds.thresholdSecret) {
		const requested = reason(ballotModeReasons, 'secret_requested', params)
		return { mode: 'secret', reasons: isPublic ? [requested, reason(ballotModeReasons, 'secret_prevails')] : [requested] }
	}
	return isPublic
		? { mode: 'public', reasons: [reason(ballotModeReasons, 'public_requested', params)] }
		: { mode: 'ordinary', reasons: [reason(ballotModeReasons, 'show_of_hands', params)] }
}

function appointmentMode(input: BallotModeInput, thresholds: Thresholds): Mode {
	const { waiver = null, body = null, secretByLaw = false, oneCandidatePerSeat = false } = input
	const against = wholeNumber('waiver.against', waiver?.against ?? 0)
	const abstain = wholeNumber('waiver.abstain', waiver?.abstain ?? 0)
	const appointedAtOnce = oneCandidatePerSeat && (body === 'committee' || body === 'external_body')
	if (secretByLaw || body === 'executive') {
		const byLaw = reason(ballotModeReasons, 'secret_by_law')
		return { mode: 'secret', reasons: appointedAtOnce ? [byLaw, reason(ballotModeReasons, 'special_text_first')] : [byLaw] }
	}
	if (appointedAtOnce) {
		return { mode: 'no_ballot', reasons: [reason(ballotModeReasons, 'appointed_at_once')] }
	}
	if (waiver === null) {
		return { mode: 'secret', reasons: [reason(ballotModeReasons, 'secret_appointment')] }
	}
	if (against > 0) {
		return { mode: 'secret', reasons: [reason(ballotModeReasons, 'waiver_refused', { against })] }
	}
	if (abstain > 0) {
		return { mode: 'secret', reasons: [reason(ballotModeReasons, 'waiver_with_abstentions', { abstain })] }
	}
	const { mode, reasons } = ordinaryMode(input, thresholds)
	return { mode, reasons: [reason(ballotModeReasons, 'waiver_unanimous'), ...reasons] }
}
