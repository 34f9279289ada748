/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Item, Member } from '../api/types'

export type AgendaFilter = 'review' | 'mine' | 'all'

/** Items the person presents or prepares. */
export function isMine(item: Item, uid: string, members: readonly Pick<Member, 'id' | 'uid'>[]): boolean {
	return item.owner?.uid === uid || members.some((member) => member.uid === uid && member.id === item.rapporteurId)
}

export function filtered(items: readonly Item[], filter: AgendaFilter, uid: string, members: readonly Pick<Member, 'id' | 'uid'>[]): Item[] {
	switch (filter) {
		case 'review':
			return items.filter(({ state }) => state === 'review')
		case 'mine':
			return items.filter((item) => isMine(item, uid, members))
		case 'all':
			return [...items]
	}
}
