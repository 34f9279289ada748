/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Council, Letter } from '../api/types'
import type { ConvocationModel } from '../documents/convocation'

import { dayInFrench, hourInFrench } from '../documents/frenchText'
import { worded } from '../documents/letterTemplate'
import { civilityInFull } from './documentModels'

/* An invented meeting, always the same: it says how the letter looks and nothing else. In French, as every convocation. */
const STARTS_AT = '2027-01-19T19:00:00+01:00'
const MADE_AT = '2027-01-13T10:00:00+01:00'
const PLACE = 'Salle du conseil, mairie'
const AGENDA = [
	{ number: '1.', title: 'Tarifs de la cantine et de la garderie', note: 'Le repas augmente de dix centimes.' },
	{ number: '2.', title: 'Travaux de voirie' },
	{ number: '–', title: 'Questions diverses' },
]

/** The letter of a council as it is now, for a member or for everybody. */
export function sampleLetter(council: Pick<Council, 'name' | 'shortName' | 'address'>, letter: Letter, member: { name: string, civility: string | null } | null): ConvocationModel {
	const reader = member === null ? undefined : { name: member.name, civility: civilityInFull(member.civility) }
	const said = (text: string | null) => text === null ? undefined : worded(text, { date: dayInFrench(STARTS_AT), heure: hourInFrench(STARTS_AT), lieu: PLACE }, reader ?? null)
	return {
		council: { name: council.name, address: council.address, logo: letter.logo ?? undefined },
		assembly: 'conseil municipal',
		kind: { name: 'initial' },
		greeting: `${reader?.civility ?? 'Madame, Monsieur'},`,
		startsAt: STARTS_AT,
		place: PLACE,
		agenda: AGENDA,
		signature: { place: council.shortName, day: MADE_AT, office: letter.office ?? 'Le maire', name: letter.signatory },
		opening: said(letter.opening),
		closing: said(letter.closing),
		contact: letter.contact ?? undefined,
		template: letter.template?.blocks,
		reader,
		createdAt: MADE_AT,
	}
}
