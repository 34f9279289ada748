/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { ApiError } from './ApiError'

/** Milliseconds before each further attempt: a train leaves its tunnel, a server is restarted. */
const PAUSES = [1_000, 4_000]

/** A call that is safe to repeat, made again a little later when the network or the server failed it. */
export async function insisting<T>(signal: AbortSignal, call: () => Promise<T>): Promise<T> {
	for (let attempt = 0; ; attempt++) {
		try {
			return await call()
		} catch (cause) {
			const pause = PAUSES[attempt]
			if (pause === undefined || !isWorthwhile(cause)) {
				throw cause
			}
			await elapsed(pause, signal)
			if (signal.aborted) {
				throw cause
			}
		}
	}
}

function isWorthwhile(cause: unknown): boolean {
	return cause instanceof ApiError && ['offline', 'server', 'locked', 'unavailable'].includes(cause.kind)
}

/** Resolves at once when the work is given up. */
function elapsed(milliseconds: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		if (signal.aborted) {
			return resolve()
		}
		const timer = setTimeout(done, milliseconds)
		function done(): void {
			clearTimeout(timer)
			signal.removeEventListener('abort', done)
			resolve()
		}
		signal.addEventListener('abort', done)
	})
}
