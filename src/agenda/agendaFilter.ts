/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Item } from '../api/types'

export type AgendaFilter = 'review' | 'mine' | 'all'

export function filtered(items: readonly Item[], filter: AgendaFilter): Item[] {
	switch (filter) {
		case 'review':
			return items.filter(({ state }) => state === 'review')
		case 'mine':
			return items.filter(({ involved }) => involved)
		case 'all':
			return [...items]
	}
}
