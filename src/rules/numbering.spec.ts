/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ExaminedItem, NumberingInput } from './numbering'

import fc from 'fast-check'
import { codesOf, refusal } from '../../tests/js/reasons'
import { assignNumbers, numberCheck } from './numbering'
import { plainDate } from './temporal'

const date = (text: string) => plainDate('meetingDate', text)
const item = (no: string, kind = 'deliberation', outcome: string | null = 'adopted'): ExaminedItem => ({ no, kind, outcome })
const assign = (more: Partial<NumberingInput>) => assignNumbers({
	meetingDate: date('2027-01-19'),
	pattern: '{YYYY}_{MM}_{NNN}',
	sequence: { year: 2027, last: 0 },
	items: [item('1')],
	...more,
})

describe('the form of a number', () => {
	it.each([
		['2026_034', true, true],
		['1DL15494', true, true],
		['A', true, false],
		['_', true, false],
		['AB', true, true],
		['123456789012345', true, true],
		['1234567890123456', false, false],
		['', false, false],
		['2027-01-013', false, false],
		['2027_01_013bis', false, false],
		['2027 013', false, false],
		['2027_013\n', false, false],
		['É1', false, false],
		['2027/013', false, false],
	])('%j', (number, valid, publicationDrop) => {
		expect(numberCheck(number)).toMatchObject({ ok: valid, valid, publicationDrop, errors: valid ? [] : ['format'] })
	})

	it('is never taken twice', () => {
		const result = numberCheck('2027_01_013', ['2027_01_012', '2027_01_013'])
		expect(result).toMatchObject({ valid: false, errors: ['duplicate'] })
		expect(result.reasons.map(({ message }) => message.params)).toEqual([{ number: '2027_01_013' }])
		expect(numberCheck('2027-13', new Set(['2027-13'])).errors).toEqual(['format', 'duplicate'])
	})
})

it.each(['adopted', 'rejected', 'elected', 'noted'])('numbers a deliberation and an election that is %s', (outcome) => {
	const { numbers } = assign({ items: [item('1', 'deliberation', outcome), item('2', 'election', outcome)] })
	expect(numbers).toEqual({ 1: '2027_01_001', 2: '2027_01_002' })
})

it.each([
	['withdrawn', item('1', 'deliberation', 'withdrawn')],
	['postponed', item('1', 'deliberation', 'postponed')],
	['not examined', item('1', 'deliberation', null)],
	['information, even noted', item('1', 'information', 'noted')],
	['procedural', item('1', 'procedural', 'adopted')],
	['other business', item('1', 'other_business', 'noted')],
])('gives no number and leaves no gap for an item that is %s', (_, entry) => {
	expect(assign({ items: [entry, item('2')] })).toMatchObject({ numbers: { 2: '2027_01_001' }, sequence: { year: 2027, last: 1 } })
	expect(Object.keys(assign({ items: [entry, item('2')] }).numbers)).toEqual(['2'])
})

it('numbers nothing when the council refused the urgency', () => {
	expect(assign({ urgencyRefused: true, sequence: { year: 2027, last: 8 } }))
		.toMatchObject({ ok: true, numbers: {}, sequence: { year: 2027, last: 8 }, allValid: true })
})

it('restarts at 1 each civil year', () => {
	expect(assign({ sequence: { year: 2026, last: 57 } })).toMatchObject({ numbers: { 1: '2027_01_001' }, sequence: { year: 2027, last: 1 } })
	expect(assign({ sequence: { year: 2026, last: 57 }, items: [] }).sequence).toEqual({ year: 2027, last: 0 })
})

it.each([
	['{YYYY}_{MM}_{NNN}', 6, '2027_01_007'],
	['{YYYY}{MM}{DD}{NN}', 6, '2027011907'],
	['{N}_{YYYY}', 6, '7_2027'],
	['DEL{YYYY}_{NN}', 99, 'DEL2027_100'],
	['{YYYY}_{NNN}_{YYYY}', 0, '2027_001_2027'],
	['{YYYY}_{XX}_{N}', 0, '2027_{XX}_1'],
])('fills the pattern %s', (pattern, last, number) => {
	expect(assign({ pattern, sequence: { year: 2027, last } }).numbers).toEqual({ 1: number })
})

it('says when a number would be refused or already exists', () => {
	expect(assign({ pattern: 'DELIBERATION_{YYYY}_{N}' })).toMatchObject({ ok: false, allValid: false, reasons: [{ code: 'format' }] })
	expect(assign({ existing: ['2027_01_001'] })).toMatchObject({ ok: false, allValid: false, reasons: [{ code: 'duplicate' }] })
})

it('warns about a pattern that would give the same numbers every year', () => {
	const result = assign({ pattern: 'DEL_{NNN}' })
	expect(result).toMatchObject({ ok: true, allValid: true, reasons: [{ level: 'warning' }] })
	expect(codesOf(result)).toEqual(['pattern_without_year'])
	expect(assign({}).reasons).toEqual([])
})

it.each<[string, Partial<NumberingInput>, string, string]>([
	['a pattern without rank', { pattern: '{YYYY}_{MM}' }, 'pattern', 'unknown_value'],
	['a pattern with two ranks', { pattern: '{N}_{NN}' }, 'pattern', 'unknown_value'],
	['an item given twice', { items: [item('1'), item('1')] }, 'items', 'duplicate'],
	['a negative sequence', { sequence: { year: 2027, last: -1 } }, 'sequence.last', 'negative'],
	['half a number', { sequence: { year: 2027, last: 1.5 } }, 'sequence.last', 'not_an_integer'],
	['the year 0', { sequence: { year: 0, last: 1 } }, 'sequence.year', 'too_small'],
	['a year the sequence has left', { sequence: { year: 2028, last: 1 } }, 'meetingDate', 'too_early'],
])('refuses %s', (_, more, field, reason) => {
	expect(() => assign(more)).toThrow(refusal(field, reason))
})

it('never gives the same number twice, through any sequence of meetings', () => {
	const outcomes = fc.constantFrom('adopted', 'rejected', 'elected', 'noted', 'withdrawn', 'postponed', null)
	const kinds = fc.constantFrom('deliberation', 'election', 'information', 'procedural')
	const meetings = fc.array(fc.record({
		daysLater: fc.integer({ min: 0, max: 400 }),
		items: fc.array(fc.record({ kind: kinds, outcome: outcomes }), { maxLength: 12 }),
		urgencyRefused: fc.boolean(),
	}), { maxLength: 12 })
	const patterns = fc.constantFrom('{YYYY}_{MM}_{NNN}', '{YYYY}{N}', '{N}{YYYY}', '{YYYY}{MM}{N}', '{N}{DD}{YYYY}', '{DD}{N}{MM}{YYYY}')
	fc.assert(fc.property(meetings, patterns, (held, pattern) => {
		let sequence = { year: 2026, last: 0 }
		let day = 0
		const given: string[] = []
		for (const { daysLater, items, urgencyRefused } of held) {
			day += daysLater
			const meetingDate = date(new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10))
			const numbered = items.map((entry, index) => ({ no: String(index), ...entry }))
			const result = assignNumbers({ meetingDate, pattern, sequence, items: numbered, urgencyRefused, existing: given })
			expect(result.allValid).toBe(true)
			sequence = result.sequence
			given.push(...Object.values(result.numbers))
		}
		expect(new Set(given).size).toBe(given.length)
	}))
})
