/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Withdrawal } from '../rules/quorum'

import { quorumByItem } from '../rules/quorum'

type ItemQuorum = ReturnType<typeof quorumByItem>['items'][number]

/** The quorum of a council whose seats without a member are vacant, on an item from which these withdraw. CGCT, art. L. 2121-17. */
export function expectedQuorum(seats: number, members: number, present: readonly number[], withdrawn: readonly Withdrawal[] = []): ItemQuorum {
	const total = Math.max(seats, members)
	return quorumByItem({ seats: total, vacancies: total - members, present: present.map(String), items: [{ no: '1', withdrawn }] }).items[0]!
}
