/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { matches } from '../../tests/vectors-runner/compare'
import { runVectors } from '../../tests/vectors-runner/run'

const folder = join(__dirname, '../../tests/vectors')
const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'ical.json')

it.each(files)('answers every case of %s as expected', (name) => {
	const failures: string[] = []
	const tally = runVectors([join(folder, name)], (line) => failures.push(line))
	expect(failures).toEqual([])
	expect(tally).toEqual({ passed: JSON.parse(readFileSync(join(folder, name), 'utf8')).cases.length, failed: 0, skipped: 0 })
})

describe('the comparison of a case', () => {
	it.each([
		['another number', { francs: 3 }, { francs: 2 }],
		['a number written as text', { francs: 3 }, { francs: '3' }],
		['a missing key', { francs: 3 }, {}],
		['null for a missing key', { reason: null }, {}],
		['another order of a list', { entries: ['1', '2'] }, { entries: ['2', '1'] }],
		['one element too many', { entries: ['1'] }, { entries: ['1', '2'] }],
		['a set with one element twice', { reasons: ['a', 'b'] }, { reasons: ['a', 'a'] }],
		['one number too many in a map compared whole', { numbers: { 2: 'A' } }, { numbers: { 2: 'A', 3: 'B' } }],
		['something where none is expected', { numbers: {} }, { numbers: { 2: 'A' } }],
		['a sentence without its words', { sentence: { contains: ['unanimité'] } }, { sentence: 'par 4 voix contre 3' }],
		['a sentence with excluded words', { sentence: { contains: [], excludes: ['abstention'] } }, { sentence: 'sans abstention' }],
	])('fails on %s', (_, expected, got) => {
		expect(matches(expected, got)).toBe(false)
	})

	it.each([
		['keys that the case does not ask for', { ok: true }, { ok: true, francs: 3 }],
		['a set in another order', { reasons: ['a', 'b'] }, { reasons: ['b', 'a'] }],
		['objects of a set in another order', { problems: [{ member: 'e1' }, { member: 'e2' }] }, { problems: [{ member: 'e2', reason: 'late' }, { member: 'e1' }] }],
		['more keys in the objects of a list', { items: [{ no: '1' }] }, { items: [{ no: '1', ok: true }] }],
		['a sentence with its words', { sentence: { contains: ['unanimité'], excludes: ['contre'] } }, { sentence: 'à l’unanimité' }],
	])('passes %s', (_, expected, got) => {
		expect(matches(expected, got)).toBe(true)
	})
})

it('counts the cases of a rule without adapter as skipped', () => {
	const file = join(mkdtempSync(join(tmpdir(), 'vectors-')), 'unheard-of.json')
	writeFileSync(file, JSON.stringify({ rule: 'unheard-of', source: 'none', cases: [{ id: 'one', given: {}, expect: {} }] }))
	expect(runVectors([file], () => {})).toEqual({ passed: 0, failed: 0, skipped: 1 })
})
