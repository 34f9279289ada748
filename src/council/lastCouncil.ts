/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

const KEY = 'conseil_municipal:last-council'

/** The council this browser showed last. A convenience: without storage, the first council opens. */
export const lastCouncil = {
	get(): number | null {
		try {
			return Number(localStorage.getItem(KEY)) || null
		} catch {
			return null
		}
	},
	set(councilId: number): void {
		try {
			localStorage.setItem(KEY, String(councilId))
		} catch {
			// Storage refused by the browser: nothing depends on it.
		}
	},
}
