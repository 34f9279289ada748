/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { humanName } from './humanName'

it.each([
	['01_credits_25pc.odt', 'Credits 25pc'],
	['note_cantine.odt', 'Note cantine'],
	['2026_31-36.pdf', '2026 31-36'],
	['Plan de l’impasse.png', 'Plan de l’impasse'],
	['LISEZMOI', 'LISEZMOI'],
	['.pdf', '.pdf'],
	['12.pdf', '12'],
])('%s is read « %s »', (name, expected) => {
	expect(humanName(name)).toBe(expected)
})
