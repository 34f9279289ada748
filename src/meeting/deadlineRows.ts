/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { StepDraft } from '../api/deadlines'
import type { DeadlineStep } from '../api/types'

import { t } from '../ui/l10n'

/** A planned step as the form edits it. */
export interface DeadlineRow {
	/** Tells rows apart on the screen only. */
	readonly id: number
	/** Null for a step that has just been added. */
	readonly key: string | null
	readonly label: string
	/** Null while the field is empty. */
	readonly days: number | null
	/** The name comes from the council: only the day can change here. */
	readonly named: boolean
	/** Left out of this meeting; can be put back. */
	readonly left: boolean
}

/** The name of a planned step: its own, else the usual one of its key. */
export function stepName({ key, label }: Pick<DeadlineStep, 'key' | 'label'>): string {
	return label ?? usualName(key) ?? key
}

function usualName(key: string | null): string | null {
	switch (key) {
		case 'call_for_subjects':
			return t('conseil_municipal', 'Call for subjects')
		case 'pieces_due':
			return t('conseil_municipal', 'Pieces handed in')
		case 'review':
			return t('conseil_municipal', 'Texts read again')
		case 'agenda_set':
			return t('conseil_municipal', 'Agenda decided')
		default:
			return null
	}
}

/**
 * @param steps that apply
 * @param template those of the council, for a meeting: their names stay, and those left out are shown to be put back
 */
export function rowsOf(steps: readonly DeadlineStep[], template: readonly DeadlineStep[] = []): DeadlineRow[] {
	const planned = new Set(template.map(({ key }) => key))
	const applied = new Set(steps.map(({ key }) => key))
	const left = template.filter(({ key }) => !applied.has(key))
	return [...steps, ...left]
		.sort((one, other) => other.days - one.days)
		.map((step, id) => ({ id, key: step.key, label: stepName(step), days: step.days, named: planned.has(step.key), left: !applied.has(step.key) }))
}

/** A new line, one day after the last one as far as there is room. */
export function addedRow(rows: readonly DeadlineRow[]): DeadlineRow {
	const nearest = Math.min(...rows.flatMap(({ days, left }) => days === null || left ? [] : [days]), 15)
	return { id: Math.max(-1, ...rows.map(({ id }) => id)) + 1, key: null, label: '', days: Math.max(1, nearest - 1), named: false, left: false }
}

/** What is sent; null while a name or a number of days is missing. */
export function stepsOf(rows: readonly DeadlineRow[]): StepDraft[] | null {
	const kept = rows.filter(({ left }) => !left)
	const steps = kept.flatMap(({ key, label, days }): StepDraft[] => {
		const name = label.trim()
		return name === '' || days === null || days < 1 || days > 365 ? [] : [{ key, label: name === usualName(key) ? null : name, days }]
	})
	return steps.length === kept.length ? steps : null
}

/** Whether two lists plan the same steps. */
export function sameSteps(one: readonly StepDraft[], other: readonly StepDraft[]): boolean {
	const text = (steps: readonly StepDraft[]) => JSON.stringify([...steps]
		.map(({ key, label, days }) => [key, label, days])
		.sort((a, b) => Number(b[2]) - Number(a[2]) || String(a[0]).localeCompare(String(b[0]))))
	return text(one) === text(other)
}
