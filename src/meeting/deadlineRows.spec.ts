/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { addedRow, rowsOf, sameSteps, stepName, stepsOf } from './deadlineRows'

const call = { key: 'call_for_subjects', label: null, days: 28 }
const pieces = { key: 'pieces_due', label: null, days: 14 }
const adjoints = { key: 'reunion-des-adjoints', label: 'Réunion des adjoints', days: 9 }

it('names the usual steps in the words of the reader, the others as the council does', () => {
	expect([call, pieces, adjoints].map(stepName)).toEqual(['Call for subjects', 'Pieces handed in', 'Réunion des adjoints'])
	expect(stepName({ key: 'pieces_due', label: 'Dépôt des textes' })).toBe('Dépôt des textes')
	expect(stepName({ key: 'from-a-later-version', label: null })).toBe('from-a-later-version')
})

it('shows to a meeting what its council plans and what is left out of it', () => {
	const rows = rowsOf([{ ...call, days: 30 }, adjoints], [call, pieces])
	expect(rows.map(({ label, days, named, left }) => ({ label, days, named, left }))).toEqual([
		{ label: 'Call for subjects', days: 30, named: true, left: false },
		{ label: 'Pieces handed in', days: 14, named: true, left: true },
		{ label: 'Réunion des adjoints', days: 9, named: false, left: false },
	])
})

it('sends back what it was given, without what is left out', () => {
	expect(stepsOf(rowsOf([call, adjoints], [call, pieces]))).toEqual([call, adjoints])
})

it('keeps the usual name as such, and another one as typed', () => {
	const [row] = rowsOf([pieces])
	expect(stepsOf([{ ...row!, label: ' Pieces handed in ' }])).toEqual([pieces])
	expect(stepsOf([{ ...row!, label: 'Dépôt' }])).toEqual([{ ...pieces, label: 'Dépôt' }])
})

it.each([
	['no name', { label: '  ' }],
	['no number', { days: null }],
	['the day of the meeting', { days: 0 }],
	['more than a year', { days: 366 }],
])('sends nothing while a step has %s', (_, change) => {
	expect(stepsOf(rowsOf([call]).map((row) => ({ ...row, ...change })))).toBeNull()
})

it('adds a step after the last one, never on the day of the meeting', () => {
	const rows = rowsOf([call, { ...pieces, days: 5 }])
	expect(addedRow(rows)).toEqual({ id: 2, key: null, label: '', days: 4, named: false, left: false })
	expect(addedRow(rowsOf([{ ...pieces, days: 1 }])).days).toBe(1)
	expect(addedRow([])).toMatchObject({ id: 0, days: 14 })
})

it('compares steps whatever their order', () => {
	expect(sameSteps([call, pieces], [pieces, call])).toBe(true)
	expect(sameSteps([call, pieces], [call, { ...pieces, days: 13 }])).toBe(false)
	expect(sameSteps([call, pieces], [call])).toBe(false)
	expect(sameSteps([pieces], [{ ...pieces, label: 'Dépôt' }])).toBe(false)
})
