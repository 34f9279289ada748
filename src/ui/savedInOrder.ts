/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { guardUnsaved } from './unsaved'

export interface SavedInOrder {
	/** Saves a change after those asked for before: each is made on what the one before it left. One that fails does not stop the next. */
	save<T>(change: () => Promise<T>): Promise<T>
	/** Whether a change waits for its turn or for its answer. */
	isPending(): boolean
}

/** The changes of a screen that shows them before they are saved; the browser asks before it leaves while one is not. */
export function savedInOrder(): SavedInOrder {
	let last: Promise<unknown> = Promise.resolve()
	let pending = 0

	async function save<T>(change: () => Promise<T>): Promise<T> {
		pending++
		const result = last.then(change)
		last = result.catch(() => undefined)
		try {
			return await result
		} finally {
			pending--
		}
	}

	guardUnsaved(() => pending > 0)
	return { save, isPending: () => pending > 0 }
}
