/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PublishedItem } from '../api/types'
import type { ReadingState } from './readingOrder'

import { mdiCheck, mdiFileReplaceOutline, mdiStarFourPointsOutline } from '@mdi/js'
import { n, t } from '../ui/l10n'

export interface ReadingLook {
	readonly text: string
	readonly icon: string
	readonly tone: 'info' | 'neutral'
}

/** What is said of one's own reading; null when there is nothing to say. */
export function readingLook(state: ReadingState): ReadingLook | null {
	switch (state) {
		case 'new':
			return { text: t('conseil_municipal', 'New'), icon: mdiStarFourPointsOutline, tone: 'info' }
		case 'replaced':
			return { text: t('conseil_municipal', 'Replaced since you read it'), icon: mdiFileReplaceOutline, tone: 'info' }
		case 'read':
			return { text: t('conseil_municipal', 'Already read'), icon: mdiCheck, tone: 'neutral' }
		default:
			return null
	}
}

export function pieceCount({ documents }: PublishedItem): string {
	return documents.length === 0
		? t('conseil_municipal', 'No document')
		: n('conseil_municipal', '%n document', '%n documents', documents.length)
}
