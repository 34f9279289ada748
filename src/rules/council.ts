/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { ImpossibleValue, oneOf, wholeNumber } from './impossibleValue'

interface Place {
	/** Code of the département on two or three characters (`73`, `2A`, `974`), when it is known. */
	readonly department?: string | null
}

export interface Commune extends Place {
	readonly kind: 'commune'
	/** Population municipale authenticated before the renewal. */
	readonly population: number
}

/** Conseil communautaire, or comité of a syndicat of communes, which follows it (L. 5211-1, L. 5711-1). */
export interface Epci extends Place {
	readonly kind: 'epci' | 'syndicat'
	/** Whether one member commune at least has 3,500 inhabitants or more. */
	readonly hasMember3500: boolean
}

/** Board of a centre communal d'action sociale: the same rules whatever the size (CASF, art. R. 123-16). */
export interface Ccas extends Place {
	readonly kind: 'ccas'
}

export type Council = Commune | Epci | Ccas

export const COUNCIL_KINDS = ['commune', 'epci', 'syndicat', 'ccas'] as const

/** `057` would not be recognised as Moselle: another form is a mistake, not an unknown département. */
const DEPARTMENT = /^(?:\d\d|2[AB]|9[78]\d)$/

/** Communes and EPCI of these départements follow the local law of Alsace-Moselle for their notice periods. */
const ALSACE_MOSELLE = ['57', '67', '68']

/**
 * The same council, when the rules of the CGCT that this library knows apply to it.
 *
 * @throws ImpossibleValue unknown kind, impossible population, a département of Alsace-Moselle or no département at all
 */
export function knownCouncil(council: Council): Council {
	oneOf('council.kind', council.kind, COUNCIL_KINDS)
	if (council.kind === 'commune') {
		wholeNumber('council.population', council.population)
	}
	checkDepartment(council.department ?? null)
	return council
}

function checkDepartment(department: string | null): void {
	if (department === null) {
		return
	}
	if (!DEPARTMENT.test(department)) {
		throw new ImpossibleValue('council.department', 'unknown_value', { value: department, allowed: '01, 2A, 974…' })
	}
	if (isUnderLocalLaw(department)) {
		throw new ImpossibleValue('council.department', 'alsace_moselle')
	}
}

/** Whether the local law of Alsace-Moselle, which this library does not know, sets the notice period of communes and EPCI there. */
export function isUnderLocalLaw(department: string | null): boolean {
	return department !== null && ALSACE_MOSELLE.includes(department)
}

/** A council of several communes. */
export function isEpci(council: Council): council is Epci {
	return council.kind === 'epci' || council.kind === 'syndicat'
}

/**
 * Whether the rules for 3,500 inhabitants and more apply: five clear days, synthesis notes. An EPCI follows them as
 * soon as one member commune has 3,500 inhabitants, a CCAS never. CGCT, art. L. 2121-12 and L. 5211-1.
 */
export function isOfSize3500(council: Council): boolean {
	if (isEpci(council)) {
		return council.hasMember3500
	}
	return council.kind === 'commune' && council.population >= 3500
}

/** Clear days between the convocation and an ordinary meeting. CGCT, art. L. 2121-11 and L. 2121-12; CASF, art. R. 123-16. */
export function ordinaryNoticeDays(council: Council): number {
	return isOfSize3500(council) ? 5 : 3
}
