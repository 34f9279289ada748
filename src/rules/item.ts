/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Kinds of an item of the agenda, and what the council made of it once examined. */
export type ItemKind = 'deliberation' | 'election' | 'information' | 'procedural' | 'other_business'
export type Outcome = 'adopted' | 'rejected' | 'elected' | 'noted' | 'withdrawn' | 'postponed'

/** The council decides on it: the item becomes a deliberation. */
export function isToBeDecided(kind: string): boolean {
	return kind === 'deliberation' || kind === 'election'
}

/**
 * A deliberation or an election that was adopted, rejected, elected or noted (« prend acte ») is an act: it takes a
 * number and belongs to the list of deliberations. Withdrawn, postponed and not examined items do not, nor does
 * information. CGCT, art. L. 2121-25 for approved and refused ones; « prend acte » is a choice of this project.
 */
export function isAct({ kind, outcome }: { kind: string, outcome: string | null }): boolean {
	return isToBeDecided(kind) && outcome !== null && ['adopted', 'rejected', 'elected', 'noted'].includes(outcome)
}
