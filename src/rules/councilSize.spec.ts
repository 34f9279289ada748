/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { refusal } from '../../tests/js/reasons'
import { councilSize, quorumOf } from './councilSize'

/** CGCT, art. L. 2121-2. */
it.each([
	[0, 7],
	[99, 7],
	[100, 11],
	[499, 11],
	[500, 15],
	[1499, 15],
	[1500, 19],
	[2499, 19],
	[2500, 23],
	[3499, 23],
	[3500, 27],
	[4999, 27],
	[5000, 29],
	[9999, 29],
	[10000, 33],
	[19999, 33],
	[20000, 35],
	[29999, 35],
	[30000, 39],
	[39999, 39],
	[40000, 43],
	[49999, 43],
	[50000, 45],
	[59999, 45],
	[60000, 49],
	[79999, 49],
	[80000, 53],
	[99999, 53],
	[100000, 55],
	[149999, 55],
	[150000, 59],
	[199999, 59],
	[200000, 61],
	[249999, 61],
	[250000, 65],
	[299999, 65],
	[300000, 69],
	[2000000, 69],
])('a commune of %i inhabitants has %i seats', (population, seats) => {
	expect(councilSize({ population }).seats).toBe(seats)
})

/** CGCT, art. L. 2121-2-1. */
it.each([
	['five under 100 inhabitants', 99, 5, true, 5],
	['four under 100 inhabitants', 99, 4, false, 7],
	['nine from 100', 100, 9, true, 9],
	['eight from 100', 499, 8, false, 11],
	['thirteen from 500', 500, 13, true, 13],
	['twelve from 500', 999, 12, false, 15],
	['no minimum from 1,000', 1000, 14, false, 15],
	['every seat filled', 1000, 15, true, 15],
])('deems a council complete with %s', (_, population, elected, complete, effectif) => {
	expect(councilSize({ population, elected })).toMatchObject({ ok: complete, complete, effectif })
})

it('says why a council with empty seats is complete, and which members are missing when it is not', () => {
	expect(councilSize({ population: 800, elected: 13 }).reasons).toEqual([expect.objectContaining({
		code: 'deemed_complete',
		article: 'L2121-2-1',
		level: 'info',
		message: expect.objectContaining({ params: { elected: 13, seats: 15, minimum: 13 } }),
	})])
	expect(councilSize({ population: 1200, elected: 13 }).reasons).toEqual([expect.objectContaining({
		code: 'not_complete',
		level: 'warning',
		message: expect.objectContaining({ params: { elected: 13, needed: 15 } }),
	})])
	expect(councilSize({ population: 800, elected: 15 }).reasons).toEqual([])
})

it('lowers the members in exercise with vacancies, never the legal number', () => {
	expect(councilSize({ population: 450, elected: 10, vacancies: 1 })).toMatchObject({ effectif: 10, inExercise: 9, quorum: 5 })
})

it.each([[0, 1], [1, 1], [9, 5], [10, 6], [15, 8], [29, 15]])('the quorum of %i members in exercise is %i', (inExercise, quorum) => {
	expect(quorumOf(inExercise)).toBe(quorum)
})

it.each([
	['a negative population', { population: -1 }, 'population', 'negative'],
	['half an inhabitant', { population: 99.5 }, 'population', 'not_an_integer'],
	['not a number', { population: NaN }, 'population', 'not_an_integer'],
	['more members than seats', { population: 99, elected: 8 }, 'elected', 'too_many'],
	['more vacancies than members', { population: 99, elected: 5, vacancies: 6 }, 'vacancies', 'too_many'],
	['negative vacancies', { population: 99, vacancies: -1 }, 'vacancies', 'negative'],
])('refuses %s', (_, given, field, reason) => {
	expect(() => councilSize(given)).toThrow(refusal(field, reason))
})
