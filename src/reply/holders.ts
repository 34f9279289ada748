/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Holder } from '../api/types'

/** Why a colleague cannot be chosen to vote instead; `null` when nothing is against it. */
export type Obstacle = 'carries' | 'absent'

export interface Candidate {
	readonly holder: Holder
	readonly obstacle: Obstacle | null
}

/** Colleagues in the order of the tableau, those who can be chosen first. Who has not answered yet can. */
export function candidates(colleagues: readonly Holder[]): Candidate[] {
	const all = colleagues.map((holder): Candidate => ({ holder, obstacle: obstacleOf(holder) }))
	return [...all.filter(({ obstacle }) => obstacle === null), ...all.filter(({ obstacle }) => obstacle !== null)]
}

/** The law forbids a second proxy; an absent colleague could not vote, so the voice would be lost. */
function obstacleOf({ carries, answer }: Holder): Obstacle | null {
	if (carries !== null) {
		return 'carries'
	}
	return answer === 'absent' || answer === 'proxy' ? 'absent' : null
}
