/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Deadline } from '../api/types'

import * as fc from 'fast-check'
import { aCouncil, aMeeting, aStep } from './given'
import { legalDatesOf } from './legalDates'
import { timelineOf } from './timeline'
import { nextStep, notesOf, stepState } from './timelineNotes'

const legal = legalDatesOf(aCouncil(), aMeeting(), null)
const named = ({ label, key }: Deadline) => label ?? key
const notesFor = (steps: readonly Deadline[]) => {
	const { columns } = timelineOf(legal, '2027-01-12', 'draft', steps)
	return { columns, notes: notesOf(columns, named) }
}

it('leaves names that have room side by side', () => {
	const { notes } = notesFor([aStep('a', '2027-01-05'), aStep('b', '2027-01-13')])
	expect(notes.map(({ step, lane }) => [step.key, lane])).toEqual([['a', 0], ['b', 0]])
})

it('raises a name above those it would reach, and two of one day above each other', () => {
	const { notes } = notesFor([aStep('pieces_due', '2027-01-10'), aStep('review', '2027-01-11'), aStep('agenda_set', '2027-01-11')])
	expect(notes.map(({ step, lane }) => [step.key, lane])).toEqual([['pieces_due', 2], ['review', 1], ['agenda_set', 0]])
})

it('never lets a name reach another in its lane, nor the stroke of one above', () => {
	const step = fc.record({ days: fc.integer({ min: 1, max: 60 }), label: fc.string({ minLength: 1, maxLength: 120 }) })
	fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (found) => {
		const steps = found.map(({ days, label }, index) => ({ ...aStep(`s${index}`, new Date(Date.UTC(2027, 0, 19 - days)).toISOString().slice(0, 10)), label }))
		const { columns, notes } = notesFor(steps)
		const drawn = new Set(columns.map(({ date }) => date))
		expect(notes.map((note) => note.step.key).sort()).toEqual(steps.filter(({ date }) => drawn.has(date)).map(({ key }) => key).sort())
		for (const one of notes) {
			expect(columns[one.column]!.date).toBe(one.step.date)
			expect(one.to).toBeGreaterThan(one.column)
			for (const other of notes) {
				if (other.column > one.column && other.lane >= one.lane) {
					expect(one.to).toBeLessThanOrEqual(other.column)
				}
			}
		}
	}))
})

it.each([
	['before its day', '2027-01-04T23:59:00+01:00', 0, 'coming'],
	['on its day', '2027-01-05T23:59:00+01:00', 3, 'today'],
	['once done', '2027-01-06T00:00:00+01:00', 0, 'over'],
	['with documents missing', '2027-01-06T00:00:00+01:00', 3, 'late'],
] as const)('says where the pieces stand: %s', (_, now, missing, expected) => {
	expect(stepState(aStep('pieces_due', '2027-01-05'), now, { missing, unready: 9 })).toBe(expected)
})

it('is late with the reading while items are not ready, and never with what it cannot know', () => {
	const later = '2027-02-01T08:00:00+01:00'
	expect(stepState(aStep('review', '2027-01-09'), later, { missing: 9, unready: 0 })).toBe('over')
	expect(stepState(aStep('review', '2027-01-09'), later, { missing: 0, unready: 1 })).toBe('late')
	expect(stepState(aStep('bureau', '2027-01-09'), later, { missing: 9, unready: 9 })).toBe('over')
	expect(stepState(aStep('agenda_set', '2027-01-09'), later, { missing: 9, unready: 9 })).toBe('over')
})

it('finds the step that comes next, today’s included', () => {
	const steps = [aStep('b', '2027-01-09'), aStep('a', '2027-01-05')]
	expect(nextStep(steps, '2027-01-05T22:00:00+01:00')?.key).toBe('a')
	expect(nextStep(steps, '2027-01-06T00:00:00+01:00')?.key).toBe('b')
	expect(nextStep(steps, '2027-01-10')).toBeNull()
})
