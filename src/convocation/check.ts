/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Approval, Council, Item, Preparation, Recipient } from '../api/types'

export type CheckLevel = 'ok' | 'warning' | 'error' | 'blocking'

/** One line of the page « Checks ». */
export interface Check {
	/** Name under which it is passed over; the server knows `notice` and `recipients`. */
	readonly id: string
	readonly level: CheckLevel
	/** CGCT unless another source is named; null for what is no law. */
	readonly article: string | null
	readonly title: string
	readonly detail: string | null
	/** Item to open to put it right. */
	readonly itemId: number | null
}

/** What the checks of every act look at. */
export interface CheckedAct {
	readonly council: Council
	readonly preparation: Preparation
	readonly recipients: readonly Recipient[]
	/** Moment of the server. */
	readonly now: string
	/** Reason given for each check passed over. */
	readonly overrides: Readonly<Record<string, string>>
	/** Of the maire; null while it is not known. */
	readonly approval: Approval | null
}

export function check(id: string, level: CheckLevel, article: string | null, title: string, detail: string | null = null, itemId: number | null = null): Check {
	return { id, level, article, title, detail, itemId }
}

export function nameOf({ number, title }: Item): string {
	return number === null ? title : `${number} · ${title}`
}
