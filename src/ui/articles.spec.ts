/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { articlesIn } from './articles'

const named = (reference: string) => articlesIn(reference).map(({ article }) => article)

it('finds every article that is named, and no ruling', () => {
	expect(named('L2121-11, L2121-12')).toEqual(['L2121-11', 'L2121-12'])
	expect(named('L2121-10 à L2121-12')).toEqual(['L2121-10', 'L2121-12'])
	expect(named('L2121-18; CE, 4 March 1994, Regoin')).toEqual(['L2121-18'])
	expect(named('CE 30 March 2021 n° 446461')).toEqual([])
})

it('searches the number alone: the code is named before it', () => {
	expect(articlesIn('CASF R123-16')).toEqual([expect.objectContaining({ article: 'CASF R123-16', url: expect.stringMatching(/query=R123-16$/) })])
})

it('says what it knows of an article, nothing of another', () => {
	expect(articlesIn('R2121-7')[0]!.words).toBe('The convocation is posted at the door of the mairie.')
	expect(articlesIn('L5211-1')[0]!.words).toBeNull()
})
