/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { onScopeDispose } from 'vue'

/** Once a minute at most. */
export const POLL_MILLISECONDS = 60_000

/**
 * Calls `refresh` while the page is visible, a minute after the last call; never in the background. When the person comes back
 * to the page it calls `back`, not within `minimum` milliseconds of the last call.
 */
export function useWhileVisible(refresh: () => void, back: () => void = refresh, minimum = 5_000): void {
	let last = Date.now()

	function run(task: () => void, pause: number): void {
		if (document.visibilityState === 'visible' && Date.now() - last >= pause) {
			last = Date.now()
			task()
		}
	}

	const tick = () => run(refresh, POLL_MILLISECONDS)
	const arrive = () => run(back, minimum)
	// Looks more often than it asks: after a return, the next minute begins then.
	const timer = setInterval(tick, POLL_MILLISECONDS / 12)
	document.addEventListener('visibilitychange', arrive)
	window.addEventListener('focus', arrive)
	onScopeDispose(() => {
		clearInterval(timer)
		document.removeEventListener('visibilitychange', arrive)
		window.removeEventListener('focus', arrive)
	})
}
