/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { AnswerItem, Ground, MemberAnswer } from '../api/types'
import type { ItemForecast } from './itemForecast'

import { n, t } from '../ui/l10n'

export const GROUNDS: readonly Ground[] = ['personal_interest', 'accounts', 'l1111_6_ii']

/** Why a member takes no part, with its article. */
export function groundWord(ground: Ground): string {
	switch (ground) {
		case 'personal_interest': return t('conseil_municipal', 'Personal interest in the matter (CGCT, art. L2131-11)')
		case 'accounts': return t('conseil_municipal', 'The maire, for the vote on the accounts (art. L2121-14)')
		default: return t('conseil_municipal', 'Sits for the commune in the body concerned (art. L1111-6, II)')
	}
}

/** What the ground does to the count. */
export function groundEffect(ground: Ground): string {
	switch (ground) {
		case 'personal_interest': return t('conseil_municipal', 'Not counted for the quorum, even seated in the room; neither speaks nor votes. The proxy that the member carries is not used on this item.')
		case 'accounts': return t('conseil_municipal', 'Attends the debate and leaves for the vote; the council elects who presides over this item. Not counted for the quorum, and no proxy is given or used for this vote.')
		default: return t('conseil_municipal', 'Not a member in exercise for this item: neither counted nor part of the total of which the quorum is taken.')
	}
}

/** « Item 7 », or its title where it has no number. */
export function itemName({ number, title }: AnswerItem): string {
	return number === null ? title : t('conseil_municipal', 'Item {number}', { number })
}

/** « Item 7: 12 expected of 15, quorum 8 – Fabrice Dunand withdraws ». */
export function forecastSentence({ item, present, inExercise, quorum, withdrawn }: ItemForecast): string {
	const names = withdrawn.map(({ member }) => titled(member)).join(', ')
	return t('conseil_municipal', '{item}: {expected} of {inExercise}, quorum {quorum} – {withdraw}', {
		item: itemName(item),
		expected: n('conseil_municipal', '%n expected to be counted', '%n expected to be counted', present),
		inExercise,
		quorum,
		withdraw: n('conseil_municipal', '{names} withdraws', '{names} withdraw', withdrawn.length, { names }),
	})
}

function titled({ civility, name }: MemberAnswer): string {
	return civility === null ? name : `${civility} ${name}`
}
