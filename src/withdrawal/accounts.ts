/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { AnswerItem, Answers, MemberAnswer } from '../api/types'

/** « Compte de gestion » is not among them: the maire takes part in it. */
const ACCOUNTS = /\bcompte\s+(administratif|financier\s+unique)\b|\bCFU\b/i

export interface AccountsSuggestion {
	readonly item: AnswerItem
	readonly chair: MemberAnswer
}

/** Items that look like the vote on the accounts, for which nobody noted that the maire leaves. CGCT, art. L. 2121-14. */
export function accountsToNote({ items, members }: Pick<Answers, 'items' | 'members'>): AccountsSuggestion[] {
	const chair = members.find((member) => /^(maire|président)/i.test(member.function))
	return chair === undefined
		? []
		: items
				.filter(({ title, withdrawn }) => ACCOUNTS.test(title) && !withdrawn.some(({ ground }) => ground === 'accounts'))
				.map((item) => ({ item, chair }))
}
