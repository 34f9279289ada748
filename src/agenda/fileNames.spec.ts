/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { freeName, LONGEST_NAME, nameProblem, takenBy } from './fileNames'

describe('names that can never be stored', () => {
	it.each([
		['a tab', 'note\t1.pdf', 'characters'],
		['a new line', 'note\n1.pdf', 'characters'],
		['a backslash', 'a\\b.pdf', 'characters'],
		['a slash', 'a/b.pdf', 'characters'],
		['an unfinished transfer', 'plan.pdf.part', 'extension'],
		['nothing', '  ', 'empty'],
		['251 bytes', 'a'.repeat(251), 'tooLong'],
		['126 accented letters, two bytes each', 'é'.repeat(126), 'tooLong'],
	])('%s', (_, name, problem) => {
		expect(nameProblem(name)).toBe(problem)
	})

	it.each(['CON.pdf', 'fin.', 'espace ', 'a:b|c*d?e"f<g>.odt', '.cache', '🏔 plan.png', 'a'.repeat(250), 'é'.repeat(125)])('« %s » is accepted', (name) => {
		expect(nameProblem(name)).toBeNull()
	})
})

describe('names already there', () => {
	it('sees through the two ways of writing an accent', () => {
		expect(takenBy('re\u0301sume\u0301.pdf', ['r\u00e9sum\u00e9.pdf'])).toBe('r\u00e9sum\u00e9.pdf')
	})

	it('sees through case, as a desktop computer does', () => {
		expect(takenBy('PLAN.pdf', ['plan.pdf'])).toBe('plan.pdf')
	})

	it('leaves a new name alone', () => {
		expect(takenBy('plan2.pdf', ['plan.pdf'])).toBeNull()
	})
})

describe('keeping both', () => {
	it.each([
		['plan.pdf', ['plan.pdf'], 'plan (2).pdf'],
		['plan.pdf', ['plan.pdf', 'plan (2).pdf'], 'plan (3).pdf'],
		['archive.tar.gz', ['archive.tar.gz'], 'archive.tar (2).gz'],
		['.cache', ['.cache'], '.cache (2)'],
		['LISEZMOI', ['lisezmoi'], 'LISEZMOI (2)'],
		['plan.pdf', [], 'plan.pdf'],
	])('%s beside %j becomes %s', (name, taken, expected) => {
		expect(freeName(name, taken)).toBe(expected)
	})

	it('stays short enough to be stored, without cutting a character in two', () => {
		const name = `${'🏔'.repeat(61)}é.pdf`
		const free = freeName(name, [name])
		expect(new TextEncoder().encode(free).length).toBeLessThanOrEqual(LONGEST_NAME)
		expect(free).toMatch(/^🏔+ \(2\)\.pdf$/u)
	})
})
