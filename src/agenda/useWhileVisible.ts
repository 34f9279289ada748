/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { onScopeDispose } from 'vue'

/** Once a minute at most. */
export const POLL_MILLISECONDS = 60_000

/**
 * Calls `refresh` every minute while the page is visible, and when the person comes back to it; never in the
 * background, and never twice within `minimum` milliseconds.
 */
export function useWhileVisible(refresh: () => void, minimum = 5_000): void {
	let last = Date.now()

	function run(): void {
		if (document.visibilityState === 'visible' && Date.now() - last >= minimum) {
			last = Date.now()
			refresh()
		}
	}

	const timer = setInterval(run, POLL_MILLISECONDS)
	document.addEventListener('visibilitychange', run)
	window.addEventListener('focus', run)
	onScopeDispose(() => {
		clearInterval(timer)
		document.removeEventListener('visibilitychange', run)
		window.removeEventListener('focus', run)
	})
}
