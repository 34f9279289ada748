/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Council } from './council'
import type { Verdict } from './result'
import type { Instant, PlainDate } from './temporal'

import { isEpci, isOfSize3500, knownCouncil } from './council'
import { oneOf } from './impossibleValue'
import { reason } from './result'
import { compareDates, dateIn } from './temporal'

export const publicityReasons = {
	always_electronic: {
		article: 'L2131-1',
		level: 'info',
		text: 'From 3,500 inhabitants, and in every EPCI but a syndicat, acts are published online; the choice of another mode has no effect.',
	},
	electronic_by_default: {
		article: 'L2131-1',
		level: 'info',
		text: 'No deliberation has chosen a mode of publicity: acts are published online.',
	},
	not_public_yet: {
		article: 'L2131-1',
		level: 'warning',
		text: 'The act is not executory: it has not been made public yet.',
	},
	not_received_yet: {
		article: 'L2131-1, L2131-2',
		level: 'warning',
		text: 'The act is not executory: the préfecture has not received it yet.',
	},
	executory: {
		article: 'L2131-1',
		level: 'info',
		text: 'The act is executory since {executoryOn}.',
	},
	road_tariffs: {
		article: 'L2131-2',
		level: 'info',
		text: 'Tariffs of roads and parking are not sent to the préfecture.',
	},
	road_classing: {
		article: 'L2131-2',
		level: 'info',
		text: 'Classing, alignment, opening and widening of municipal roads are not sent to the préfecture.',
	},
	promotion_rates: {
		article: 'L2131-2',
		level: 'info',
		text: 'Promotion rates, joining or leaving a management centre and the agreements on its optional services are not sent to the préfecture.',
	},
	sent_to_prefecture: {
		article: 'L2131-2; Rép. min. Sénat n° 4239, 5 June 2025',
		level: 'info',
		text: 'Deliberations are sent to the préfecture, those that name the secretary or adopt the minutes included.',
	},
	telematic_compulsory: {
		article: 'L2131-1',
		level: 'info',
		text: 'Transmission to the préfecture by telematic means is compulsory.',
	},
	telematic_optional: {
		article: 'L2131-1',
		level: 'info',
		text: 'Transmission to the préfecture by telematic means is optional, and usual.',
	},
} as const

type Codes = keyof typeof publicityReasons

export const PUBLICITY_MODES = ['posting', 'paper', 'electronic'] as const
export type PublicityMode = typeof PUBLICITY_MODES[number]

export interface ExecutoryInput {
	readonly council: Council
	/** Mode chosen by the council, null when no deliberation chose one. */
	readonly mode: PublicityMode | null
	/** Day of each publication, null while it has not happened. */
	readonly posted: PlainDate | null
	readonly paper: PlainDate | null
	readonly online: PlainDate | null
	/** The act is one of those sent to the préfecture. */
	readonly transmissible: boolean
	/** Instant of receipt by the préfecture, null while there is none. */
	readonly received: Instant | null
	readonly timezone: string
}

export interface Executory extends Verdict<Codes> {
	/** Mode in force, whatever was chosen. */
	readonly mode: PublicityMode
	/** Day the act was made public in that mode. */
	readonly publicityDate: PlainDate | null
	/** Day the act became executory, null while a condition is missing. */
	readonly executoryOn: PlainDate | null
}

/**
 * Day an act becomes executory: made public in the mode in force and, when it is transmissible, received by the
 * préfecture. CGCT, art. L. 2131-1, L. 2131-2. Posting and paper are choices of the communes under 3,500 inhabitants,
 * the syndicats and the établissements publics communaux (CCAS). The day of receipt is that of the council's legal time.
 *
 * @throws ImpossibleValue unknown mode or zone, a council out of scope
 */
export function executory(input: ExecutoryInput): Executory {
	const { council, transmissible, received, timezone } = input
	const chosen = input.mode === null ? null : oneOf('mode', input.mode, PUBLICITY_MODES)
	const imposed = isImposed(knownCouncil(council))
	const mode = imposed ? 'electronic' : chosen ?? 'electronic'
	const publicityDate = { posting: input.posted, paper: input.paper, electronic: input.online }[mode]
	const receivedOn = transmissible && received !== null ? dateIn(received, timezone) : null
	const complete = publicityDate !== null && (!transmissible || receivedOn !== null)
	const executoryOn = complete ? latest(publicityDate, receivedOn) : null
	return {
		ok: complete,
		mode,
		publicityDate,
		executoryOn,
		reasons: [
			...(imposed && chosen !== null && chosen !== mode ? [reason(publicityReasons, 'always_electronic')] : []),
			...(!imposed && chosen === null ? [reason(publicityReasons, 'electronic_by_default')] : []),
			...(publicityDate === null ? [reason(publicityReasons, 'not_public_yet')] : []),
			...(transmissible && receivedOn === null ? [reason(publicityReasons, 'not_received_yet')] : []),
			...(executoryOn === null ? [] : [reason(publicityReasons, 'executory', { executoryOn })]),
		],
	}
}

function isImposed(council: Council): boolean {
	return council.kind === 'epci' || (council.kind !== 'syndicat' && isOfSize3500(council))
}

function latest(one: PlainDate, other: PlainDate | null): PlainDate {
	return other !== null && compareDates(other, one) > 0 ? other : one
}

/** What a deliberation is about, when the law exempts it from transmission. */
export const TRANSMISSION_EXCEPTIONS = ['road_tariffs', 'road_classing', 'promotion_rates'] as const
export type TransmissionException = typeof TRANSMISSION_EXCEPTIONS[number]

export interface Transmission extends Verdict<Codes> {
	/** The deliberation is sent to the préfecture. */
	readonly transmissible: boolean
	readonly telematic: 'compulsory' | 'optional'
}

/**
 * Whether a deliberation is sent to the préfecture, and how. CGCT, art. L. 2131-1 and L. 2131-2: every deliberation,
 * except those the law names; telematic transmission is compulsory above 50,000 inhabitants and for the EPCI with
 * their own tax (à fiscalité propre).
 *
 * @param exception the exception that applies, null for an ordinary deliberation
 * @param ownTax for an EPCI: it has its own tax
 */
export function transmission(council: Council, exception: TransmissionException | null, ownTax = false): Transmission {
	const known = knownCouncil(council)
	const compulsory = known.kind === 'commune' ? known.population > 50000 : isEpci(known) && ownTax
	const code = exception === null ? 'sent_to_prefecture' : oneOf('exception', exception, TRANSMISSION_EXCEPTIONS)
	return {
		ok: true,
		transmissible: exception === null,
		telematic: compulsory ? 'compulsory' : 'optional',
		reasons: [
			reason(publicityReasons, code),
			...(exception === null ? [reason(publicityReasons, compulsory ? 'telematic_compulsory' : 'telematic_optional')] : []),
		],
	}
}
