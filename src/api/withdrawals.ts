/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Answers, Ground } from './types'

import { del, put } from './request'

/** Notes that a member withdraws from an item; managers only. */
export function recordWithdrawal(itemId: number, memberId: number, ground: Ground): Promise<Answers> {
	return put('items/{itemId}/withdrawals/{memberId}', { itemId, memberId }, { ground })
}

/** The member takes part in the item after all. */
export function removeWithdrawal(itemId: number, memberId: number): Promise<Answers> {
	return del('items/{itemId}/withdrawals/{memberId}', { itemId, memberId })
}
