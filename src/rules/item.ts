/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Kinds of item on which the council decides; `accounts` is the compte administratif or the compte financier unique. */
const DECIDED: readonly string[] = ['deliberation', 'election', 'accounts']

/** What makes an act of an item on which the council decides. */
const ACTS: readonly (string | null)[] = ['adopted', 'rejected', 'elected', 'noted']

/** The council decides on it: the item becomes a deliberation. Nothing is decided on an item of any other kind. */
export function isToBeDecided(kind: string): boolean {
	return DECIDED.includes(kind)
}

/**
 * A deliberation or an election that was adopted, rejected, elected or noted (« prend acte ») is an act: it takes a
 * number and belongs to the list of deliberations. Withdrawn, postponed and not examined items do not, nor does
 * information. CGCT, art. L. 2121-25 for approved and refused ones; « prend acte » is a choice of this project.
 */
export function isAct({ kind, outcome }: { kind: string, outcome: string | null }): boolean {
	return isToBeDecided(kind) && ACTS.includes(outcome)
}
