/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Item, Review, Visa } from '../api/types'

import { mdiAccountOffOutline, mdiCheck, mdiCheckDecagramOutline, mdiClockOutline, mdiFileDocumentEditOutline, mdiHistory } from '@mdi/js'
import { n, t } from '../ui/l10n'

export interface VisaLook {
	readonly icon: string
	readonly text: string
	readonly tone: 'neutral' | 'info' | 'success' | 'warning'
}

/** Where a reviewer stands, in a word and an icon. */
export function visaLook({ state, turn, mine, changedSince }: Visa): VisaLook {
	switch (state) {
		case 'given':
			return changedSince.length === 0
				? { icon: mdiCheck, text: t('conseil_municipal', 'signed off'), tone: 'success' }
				: { icon: mdiHistory, text: t('conseil_municipal', 'signed off an earlier version'), tone: 'warning' }
		case 'correction':
			return { icon: mdiFileDocumentEditOutline, text: t('conseil_municipal', 'correction requested'), tone: 'warning' }
		case 'gone':
			return { icon: mdiAccountOffOutline, text: t('conseil_municipal', 'account deleted'), tone: 'neutral' }
		case 'asked':
			return turn
				? { icon: mdiCheckDecagramOutline, text: mine ? t('conseil_municipal', 'your turn') : t('conseil_municipal', 'asked'), tone: 'info' }
				: { icon: mdiClockOutline, text: t('conseil_municipal', 'later'), tone: 'neutral' }
	}
}

/** « Fabrice Dunand, pour Odile Perrachon » when somebody stands in. */
export function visaName({ reviewer, substitute }: Visa): string {
	return substitute === null
		? reviewer.displayName
		: t('conseil_municipal', '{substitute}, for {reviewer}', { substitute: substitute.displayName, reviewer: reviewer.displayName })
}

/** Whether everybody has signed off the documents as they are now. */
export function isComplete({ visas }: Review): boolean {
	const counted = visas.filter(({ state }) => state !== 'gone')
	return counted.length > 0 && counted.every(({ state, changedSince }) => state === 'given' && changedSince.length === 0)
}

/** What the line of an item says of its sign-offs. */
export function reviewMarkers({ review }: Pick<Item, 'review'>): { text: string, icon: string }[] {
	if (review.visas === 0) {
		return []
	}
	const found = [review.corrections > 0
		? { text: t('conseil_municipal', 'correction requested'), icon: mdiFileDocumentEditOutline }
		: { text: n('conseil_municipal', 'review: {given} of %n sign-off', 'review: {given} of %n sign-offs', review.visas, { given: review.given }), icon: mdiCheckDecagramOutline }]
	return review.mine ? [...found, { text: t('conseil_municipal', 'your turn'), icon: mdiCheckDecagramOutline }] : found
}
