/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Submission } from '../api/types'

import { mdiAccountGroupOutline, mdiThumbDownOutline, mdiThumbsUpDownOutline, mdiThumbUpOutline } from '@mdi/js'
import { t } from '../ui/l10n'

export type Opinion = NonNullable<Submission['opinion']>

export const OPINIONS: readonly Opinion[] = ['favourable', 'reserved', 'unfavourable']

export function opinionName(opinion: Opinion): string {
	return {
		favourable: t('conseil_municipal', 'Favourable'),
		reserved: t('conseil_municipal', 'Favourable with reserve'),
		unfavourable: t('conseil_municipal', 'Unfavourable'),
	}[opinion]
}

/** « avis favorable de la commission Finances », « soumis à la commission Finances » while it is awaited. */
export function opinionSentence(opinion: Submission['opinion'], commission: string): string {
	switch (opinion) {
		case 'favourable':
			return t('conseil_municipal', 'favourable opinion: {commission}', { commission })
		case 'reserved':
			return t('conseil_municipal', 'favourable opinion with reserve: {commission}', { commission })
		case 'unfavourable':
			return t('conseil_municipal', 'unfavourable opinion: {commission}', { commission })
		default:
			return t('conseil_municipal', 'submitted to {commission}', { commission })
	}
}

/** Path of an icon. */
export function opinionIcon(opinion: Submission['opinion']): string {
	return opinion === null
		? mdiAccountGroupOutline
		: { favourable: mdiThumbUpOutline, reserved: mdiThumbsUpDownOutline, unfavourable: mdiThumbDownOutline }[opinion]
}

export function opinionTone(opinion: Submission['opinion']): 'neutral' | 'success' | 'warning' | 'error' {
	return opinion === null ? 'neutral' : ({ favourable: 'success', reserved: 'warning', unfavourable: 'error' } as const)[opinion]
}
