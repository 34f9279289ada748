/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { MemberDraft } from '../api/members'
import type { Member } from '../api/types'

import { t } from '../ui/l10n'

export const MEMBER_FIELDS = ['civility', 'firstName', 'lastName', 'function', 'delegation', 'politicalGroup', 'birthDate', 'termStart', 'termEnd', 'uid', 'channel', 'email', 'postalAddress'] as const satisfies readonly (keyof MemberDraft)[]

export type MemberField = typeof MEMBER_FIELDS[number]

export function memberLabels(): Record<MemberField, string> {
	return {
		civility: t('conseil_municipal', 'Civility'),
		firstName: t('conseil_municipal', 'First name'),
		lastName: t('conseil_municipal', 'Last name'),
		function: t('conseil_municipal', 'Function'),
		delegation: t('conseil_municipal', 'Delegation'),
		politicalGroup: t('conseil_municipal', 'Political group'),
		birthDate: t('conseil_municipal', 'Date of birth'),
		termStart: t('conseil_municipal', 'Start of the term'),
		termEnd: t('conseil_municipal', 'End of the term'),
		uid: t('conseil_municipal', 'Nextcloud account'),
		channel: t('conseil_municipal', 'Convened'),
		email: t('conseil_municipal', 'E-mail address'),
		postalAddress: t('conseil_municipal', 'Postal address'),
	}
}

/** A member before anything is typed. */
export const EMPTY_MEMBER: Member = {
	id: 0,
	position: 0,
	civility: null,
	firstName: '',
	lastName: '',
	birthDate: null,
	function: '',
	functionShown: '',
	delegation: null,
	politicalGroup: null,
	termStart: null,
	termEnd: null,
	inExercise: true,
	uid: null,
	channel: 'email',
	email: null,
	postalAddress: null,
	version: 0,
}

/** « Mme Odile Perrier » */
export function memberName({ civility, firstName, lastName }: Pick<Member, 'civility' | 'firstName' | 'lastName'>): string {
	return [civility, firstName, lastName].filter((part) => part).join(' ')
}
