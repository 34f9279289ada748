/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/**
 * Runs tasks one after the other, in the order they were asked for: each change is made on the version the one before
 * it left. A task that fails does not stop the next.
 */
export function inOrder(): <T>(task: () => Promise<T>) => Promise<T> {
	let last: Promise<unknown> = Promise.resolve()
	return (task) => {
		const result = last.then(task, task)
		last = result.catch(() => undefined)
		return result
	}
}
