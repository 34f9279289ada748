/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { ApiError } from './ApiError'

const ATTEMPTS = 3

/** A call that is safe to repeat, made again when the network or the server failed it. */
export async function insisting<T>(signal: AbortSignal, call: () => Promise<T>): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await call()
		} catch (cause) {
			const isWorthwhile = cause instanceof ApiError && ['offline', 'server', 'locked', 'unavailable'].includes(cause.kind)
			if (attempt === ATTEMPTS || signal.aborted || !isWorthwhile) {
				throw cause
			}
		}
	}
}
