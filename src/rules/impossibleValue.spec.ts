/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { refusal } from '../../tests/js/reasons'
import { distinct, ImpossibleValue, oneOf, wholeNumber } from './impossibleValue'

it.each([
	[NaN, 'not_an_integer'],
	[Infinity, 'not_an_integer'],
	[1.5, 'not_an_integer'],
	[2 ** 53, 'not_an_integer'],
	['3' as unknown as number, 'not_an_integer'],
	[-1, 'negative'],
	[1, 'too_small'],
	[10, 'too_many'],
])('%s is no whole number from 2 to 9', (value, reason) => {
	expect(() => wholeNumber('present', value, 2, 9)).toThrow(refusal('present', reason))
})

it('passes the limits', () => {
	expect([wholeNumber('present', 2, 2, 9), wholeNumber('present', 9, 2, 9), wholeNumber('present', 0)]).toEqual([2, 9, 0])
})

it('speaks of a minimum below zero when there is one', () => {
	expect(() => wholeNumber('francs', -3, -1)).toThrow(expect.objectContaining({ reason: 'too_small' }))
	expect(wholeNumber('francs', -1, -1)).toBe(-1)
})

it('explains itself with the field and the values', () => {
	const error = new ImpossibleValue('present', 'too_many', { value: 20, maximum: 19 })
	expect(error.explanation).toEqual({
		text: '{field}: {value} is more than {maximum}, which is the most it can be.',
		params: { field: 'present', value: 20, maximum: 19 },
	})
	expect(error).toBeInstanceOf(Error)
	expect(error.message).toBe('present: too_many')
})

it('takes one of the values allowed and no other', () => {
	expect(oneOf('via', 'post', ['email', 'post'])).toBe('post')
	expect(() => oneOf('via', 'fax', ['email', 'post'])).toThrow(expect.objectContaining({
		reason: 'unknown_value',
		explanation: expect.objectContaining({ params: { field: 'via', value: 'fax', allowed: 'email, post' } }),
	}))
})

it('takes a list where nothing comes twice', () => {
	expect(distinct('items', ['1', '10'])).toEqual(['1', '10'])
	expect(() => distinct('items', ['1', '2', '1'])).toThrow(expect.objectContaining({
		reason: 'duplicate',
		explanation: expect.objectContaining({ params: { field: 'items', value: '1' } }),
	}))
})
