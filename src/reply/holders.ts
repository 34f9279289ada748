/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Holder } from '../api/types'

const CHOICES: readonly Holder['choice'][] = ['free', 'doubtful', 'impossible']

/** Colleagues in the order of the tableau: those with whom nothing is against, those who may not be able to vote, those whom the law excludes. */
export function candidates(colleagues: readonly Holder[]): Holder[] {
	return CHOICES.flatMap((choice) => colleagues.filter((holder) => holder.choice === choice))
}
