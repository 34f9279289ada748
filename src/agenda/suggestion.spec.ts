/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { aDocument, anItem } from './given'
import { matching, shortTitle, suggestedItem } from './suggestion'

const items = [anItem({ id: 1, number: '1', title: 'Réfection du chemin' }), anItem({ id: 2, number: '11', title: 'Impasse de la Fruitière' })]

it('suggests the item the server found', () => {
	expect(suggestedItem(aDocument({ suggestion: { itemId: 2, reason: 'words' } }), items)?.title).toBe('Impasse de la Fruitière')
})

it('suggests nothing when nothing resembles, or when that item was removed', () => {
	expect(suggestedItem(aDocument({ suggestion: null }), items)).toBeNull()
	expect(suggestedItem(aDocument({ suggestion: { itemId: 99, reason: 'number' } }), items)).toBeNull()
})

it.each([
	['Budget', 'Budget'],
	['Ouverture de crédits d’investissement avant le vote du budget', 'Ouverture de crédits d’investissement…'],
	['a'.repeat(60), `${'a'.repeat(39)}…`],
])('shortens « %s »', (title, expected) => {
	expect(shortTitle(title)).toBe(expected)
})

it.each([
	['refection', [1]],
	['FRUITIERE impasse', [2]],
	['11', [2]],
	['1', [1, 2]],
	['', [1, 2]],
	['budget', []],
])('finds items by « %s »', (typed, expected) => {
	expect(matching(items, typed).map(({ id }) => id)).toEqual(expected)
})
