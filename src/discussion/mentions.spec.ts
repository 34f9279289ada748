/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { fromWire, mentionAt, messageParts, toWire, withMention } from './mentions'

const odile = { uid: 'odile.perrachon', displayName: 'Odile Perrachon' }
const ode = { uid: 'odile', displayName: 'Odile' }
const spaced = { uid: 'odile p', displayName: 'Odile P' }

it.each([
	['@', 1, { start: 0, search: '' }],
	['Voir @odi', 9, { start: 5, search: 'odi' }],
	['Voir @odile per', 15, { start: 5, search: 'odile per' }],
	['(@od', 4, { start: 1, search: 'od' }],
	['Voir @odile per ra', 18, null],
	['contact@mairie', 14, null],
	['Voir @odi et', 7, { start: 5, search: 'o' }],
	['sans personne', 13, null],
])('%s, caret at %i', (text, caret, expected) => {
	expect(mentionAt(text, caret)).toEqual(expected)
})

it('puts the name in place of what was typed, and one space after it', () => {
	expect(withMention('Voir @odi demain', { start: 5, search: 'odi' }, odile)).toEqual({ text: 'Voir @Odile Perrachon demain', caret: 22 })
})

it('sends accounts for the names that were chosen, and nothing for those that were changed since', () => {
	expect(toWire('@Odile Perrachon et @Odile, voir @Odil', [ode, odile])).toBe('@odile.perrachon et @odile, voir @Odil')
	expect(toWire('@Odile P ?', [spaced])).toBe('@"odile p" ?')
})

it('shows names for the accounts of a message', () => {
	expect(fromWire('@odile.perrachon et @"odile p" ?', [spaced, odile])).toBe('@Odile Perrachon et @Odile P ?')
})

it('cuts a message at the names of people, and leaves markup as text', () => {
	expect(messageParts('<b>@odile</b> oui', [ode])).toEqual([{ text: '<b>' }, { person: ode }, { text: '</b> oui' }])
	expect(messageParts('oui', [])).toEqual([{ text: 'oui' }])
})
