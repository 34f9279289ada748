/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** What is said of files that went from a paper to an item, or back. */
import type { PaperMove } from '../api/types'

import { n, t } from '../ui/l10n'

/** « Inscrit ; 2 pièces l’accompagnent. » */
export function movedWord({ moved }: Pick<PaperMove, 'moved'>): string {
	return moved.length === 0
		? t('conseil_municipal', 'On the agenda, without document.')
		: n('conseil_municipal', 'On the agenda, with %n document.', 'On the agenda, with %n documents.', moved.length)
}

/** Which files stayed behind, and why. */
export function leftWord(left: PaperMove['left']): string {
	const names = left.map(({ name }) => `« ${name} »`).join(', ')
	return n('conseil_municipal', '%n document stayed where it was: {names}. {reason}', '%n documents stayed where they were: {names}. {reason}', left.length, { names, reason: left[0]?.message ?? '' })
}
