/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PushedChange } from '../ui/usePush'

import { onScopeDispose } from 'vue'
import { usePush } from '../ui/usePush'

/** Once a minute at most. */
export const POLL_MILLISECONDS = 60_000
/** Where the server tells of changes, in case it could not. */
export const PUSHED_POLL_MILLISECONDS = 300_000
/** A change rarely comes alone: one look for all that come together. */
const GATHER_MILLISECONDS = 1_000

/**
 * Calls `refresh` while the page is visible, a minute after the last call; never in the background. When the person comes back
 * to the page it calls `back`, not within `minimum` milliseconds of the last call. Where the server can push, it calls as soon as the
 * server tells of a change that `concerns` the page, and otherwise every five minutes.
 */
export function useWhileVisible(refresh: () => void, back: () => void = refresh, concerns: (change: PushedChange) => boolean = () => false, minimum = 5_000): void {
	let last = Date.now()
	let gathering: ReturnType<typeof setTimeout> | null = null
	const pushed = usePush((change) => {
		if (concerns(change)) {
			gathering ??= setTimeout(() => {
				gathering = null
				run(refresh, 0)
			}, GATHER_MILLISECONDS)
		}
	})

	function run(task: () => void, pause: number): void {
		if (document.visibilityState === 'visible' && Date.now() - last >= pause) {
			last = Date.now()
			task()
		}
	}

	const tick = () => run(refresh, pushed.value ? PUSHED_POLL_MILLISECONDS : POLL_MILLISECONDS)
	const arrive = () => run(back, minimum)
	// Looks more often than it asks: after a return, the next minute begins then.
	const timer = setInterval(tick, POLL_MILLISECONDS / 12)
	document.addEventListener('visibilitychange', arrive)
	window.addEventListener('focus', arrive)
	onScopeDispose(() => {
		clearInterval(timer)
		clearTimeout(gathering ?? undefined)
		document.removeEventListener('visibilitychange', arrive)
		window.removeEventListener('focus', arrive)
	})
}
