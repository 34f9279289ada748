/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PushedChange } from '../ui/usePush'

import { onScopeDispose, watch } from 'vue'
import { useWhileVisible } from '../agenda/useWhileVisible'
import { dateIn, instant, lastSecondOf, zonedText } from '../rules/temporal'

/** The moment of the server, when it was told, and the legal time of the council. */
export interface Clock {
	readonly now: string
	readonly timezone: string
}

/** Milliseconds to the first of the next day, when the count of clear days changes. */
export function untilTomorrow({ now, timezone }: Clock): number {
	const told = instant('now', now)
	return Date.parse(zonedText(lastSecondOf(dateIn(told, timezone), timezone))) + 1_000 - Date.parse(now)
}

/**
 * Reads again what the page shows while nobody does anything on it: others change the agenda, the maire agrees on the phone, midnight takes
 * a day from the count. Nothing is read in the middle of an action, which reads for itself what it changed.
 */
export function useFresh({ clock, isIdle, concerns, refresh }: {
	/** Null while it is not known. */
	clock: () => Clock | null
	isIdle: () => boolean
	concerns: (change: PushedChange) => boolean
	refresh: () => void
}): void {
	let midnight: ReturnType<typeof setTimeout> | null = null
	const look = () => {
		if (isIdle()) {
			refresh()
		}
	}

	useWhileVisible(look, look, concerns)
	watch(clock, (known) => {
		clearTimeout(midnight ?? undefined)
		midnight = known === null ? null : setTimeout(look, untilTomorrow(known))
	}, { immediate: true })
	onScopeDispose(() => clearTimeout(midnight ?? undefined))
}
