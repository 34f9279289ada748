/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

interface Toast {
	success(text: string): void
	error(text: string): void
}

declare global {
	interface Window {
		OCP?: { Toast?: Toast }
	}
}

/** The page’s own messages, announced by it: the usual library would weigh more than all the rest of these actions. */
export function sayDone(text: string): void {
	window.OCP?.Toast?.success(text)
}

export function sayFailed(text: string): void {
	window.OCP?.Toast?.error(text)
}
