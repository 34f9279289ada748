/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Item } from '../api/types'

export type AgendaFilter = 'review' | 'mine' | 'all'

/** With sign-offs, an item is to be reviewed by those whose turn it is; without, by everybody while it says so. */
function toReview({ state, review }: Item): boolean {
	return review.visas > 0 ? review.mine : state === 'review'
}

export function filtered(items: readonly Item[], filter: AgendaFilter): Item[] {
	switch (filter) {
		case 'review':
			return items.filter(toReview)
		case 'mine':
			return items.filter(({ involved }) => involved)
		case 'all':
			return [...items]
	}
}
