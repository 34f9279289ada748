/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Deadline } from '../api/types'
import type { TimelineColumn } from './timeline'

/** Widths in pixels, for a drawing of the narrowest width at which it is shown. */
const DRAWING = 800
const CHARACTER = 6.6
const ICON = 22
const MAX_LANES = 4

/** The name of a planned step above its day, and where there is room for it. */
export interface TimelineNote {
	readonly step: Deadline
	readonly column: number
	/** Column it must not reach. */
	readonly to: number
	/** 0 just above the days; a name lies higher than those that it would hide. */
	readonly lane: number
}

/**
 * Names begin above their day and a stroke leads down to it: a name never crosses a stroke, nor another name. From the right to
 * the left, each goes one lane above the highest that it reaches.
 *
 * @param nameOf the words shown for a step
 */
export function notesOf(columns: readonly TimelineColumn[], nameOf: (step: Deadline) => string): TimelineNote[] {
	const unit = DRAWING / columns.reduce((sum, { width }) => sum + width, 0)
	const left: number[] = []
	columns.reduce((sum, { width }, index) => {
		left[index] = sum
		return sum + width * unit
	}, 0)
	const placed: TimelineNote[] = []
	for (let column = columns.length - 1; column >= 0; column--) {
		for (const step of [...columns[column]!.steps].reverse()) {
			const end = left[column]! + nameOf(step).length * CHARACTER + ICON
			const reached = placed.filter((note) => left[note.column]! < end)
			const lane = Math.min(MAX_LANES - 1, Math.max(-1, ...reached.map((note) => note.lane)) + 1)
			const blocking = placed.filter((note) => note.lane >= lane && note.column > column).map((note) => note.column)
			placed.push({ step, column, to: Math.min(columns.length, ...blocking), lane })
		}
	}
	return placed.reverse()
}

/** What must still be done in the items of a meeting. */
export interface Work {
	/** Documents expected and not there. */
	readonly missing: number
	/** Items not marked ready. */
	readonly unready: number
}

export type StepState = 'over' | 'late' | 'today' | 'coming'

/** Where a planned step stands: over once its day is, late when what it was for is not done. */
export function stepState({ key, date }: Pick<Deadline, 'key' | 'date'>, now: string, { missing, unready }: Work): StepState {
	const day = now.slice(0, 10)
	if (date >= day) {
		return date === day ? 'today' : 'coming'
	}
	const undone = key === 'pieces_due' ? missing : key === 'review' ? unready : 0
	return undone > 0 ? 'late' : 'over'
}

/** The step that comes next, today's included; null when all are over. */
export function nextStep<T extends Pick<Deadline, 'date'>>(steps: readonly T[], now: string): T | null {
	const day = now.slice(0, 10)
	return steps.filter(({ date }) => date >= day).sort((one, other) => one.date < other.date ? -1 : 1)[0] ?? null
}
