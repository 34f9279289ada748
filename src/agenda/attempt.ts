/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { asApiError } from '../api/ApiError'
import { errorWords } from '../ui/errorWords'
import { notifyError } from '../ui/toasts'

/** Runs something that may fail and tells the person when it does. Resolves to whether it succeeded; never rejects. */
export async function attempt(task: () => Promise<unknown>): Promise<boolean> {
	try {
		await task()
		return true
	} catch (cause) {
		notifyError(errorWords(asApiError(cause)))
		return false
	}
}
