/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Council } from '../api/types'
import type { Council as RuledCouncil } from '../rules/council'

import { isOfSize3500, isUnderLocalLaw, ordinaryNoticeDays } from '../rules/council'
import { t } from '../ui/l10n'

/** What a manager may change, in the order of the screen. */
export const IDENTITY_FIELDS = ['name', 'shortName', 'insee', 'siret', 'address', 'replyAddress', 'website', 'meetingPlace', 'population', 'seats', 'inExercise', 'hasMember3500', 'noticeDaysOverride', 'noticeReason', 'publicityMode', 'timezone'] as const

export type IdentityField = typeof IDENTITY_FIELDS[number]

export function identityLabels(): Record<IdentityField, string> {
	return {
		name: t('conseil_municipal', 'Official name'),
		shortName: t('conseil_municipal', 'Short name'),
		insee: t('conseil_municipal', 'INSEE code'),
		siret: t('conseil_municipal', 'SIRET number'),
		address: t('conseil_municipal', 'Address'),
		replyAddress: t('conseil_municipal', 'Address for answers'),
		website: t('conseil_municipal', 'Website'),
		meetingPlace: t('conseil_municipal', 'Usual place of the meetings'),
		population: t('conseil_municipal', 'Municipal population'),
		seats: t('conseil_municipal', 'Seats'),
		inExercise: t('conseil_municipal', 'Members in office'),
		hasMember3500: t('conseil_municipal', 'At least one member commune has 3,500 inhabitants or more'),
		noticeDaysOverride: t('conseil_municipal', 'Notice days set by the council'),
		noticeReason: t('conseil_municipal', 'Why'),
		publicityMode: t('conseil_municipal', 'Publicity of the acts'),
		timezone: t('conseil_municipal', 'Legal time'),
	}
}

/** From 3,500 inhabitants, and in an EPCI but a syndicat, acts are published on the website. CGCT, art. L. 2131-1, IV. */
export function choosesPublicity({ kind, population }: Pick<Council, 'kind' | 'population'>): boolean {
	return kind === 'commune' ? !isOfSize3500({ kind, population }) : kind !== 'epci'
}

/** Clear days the law asks for before an ordinary meeting, wherever the council is. */
export function legalNotice({ kind, population, hasMember3500 }: Pick<Council, 'kind' | 'population' | 'hasMember3500'>): number {
	const ruled: RuledCouncil = kind === 'commune' ? { kind, population } : kind === 'ccas' ? { kind } : { kind, hasMember3500 }
	return ordinaryNoticeDays(ruled)
}

/** What the app does not do in Alsace-Moselle, said where the INSEE code is typed; null elsewhere. The CASF holds for a CCAS everywhere. */
export function localLawWords(kind: Council['kind'], insee: string | null): string | null {
	return kind !== 'ccas' && isUnderLocalLaw(insee?.trim().slice(0, 2) ?? null)
		? t('conseil_municipal', 'In Bas-Rhin, Haut-Rhin and Moselle a local law sets the notice period, and the app does not know it. Meetings can be prepared here; no convocation leaves from the app: convene on paper.')
		: null
}
