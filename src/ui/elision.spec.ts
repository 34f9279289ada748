/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { elided } from './elision'

it.each([
	['Le pouvoir de {giver}', { giver: 'Odile Perrachon' }, 'Le pouvoir d’{giver}'],
	['Le pouvoir de {giver}', { giver: 'Étienne Suchet' }, 'Le pouvoir d’{giver}'],
	['Le pouvoir de {giver}', { giver: 'Yves Rey' }, 'Le pouvoir d’{giver}'],
	['Le pouvoir de {giver}', { giver: 'Yanis Ferrand' }, 'Le pouvoir de {giver}'],
	['Le pouvoir de {giver}', { giver: 'Hugo Chavoutier' }, 'Le pouvoir de {giver}'],
	['ce que {name} a approuvé', { name: 'Odile' }, 'ce qu’{name} a approuvé'],
	['une autre {name}', { name: 'Odile' }, 'une autre {name}'],
	['The proxy of {giver}', { giver: 'Odile' }, 'The proxy of {giver}'],
	['de {missing}', {}, 'de {missing}'],
])('%s with %j', (text, values, expected) => {
	expect(elided(text, values)).toBe(expected)
})
