/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { setLanguage } from '@nextcloud/l10n'
import { sizeInWords } from './sizes'

beforeEach(() => {
	setLanguage('fr')
})

afterEach(() => {
	setLanguage('en')
})

it.each([
	[0, '0 B'],
	[999, '999 B'],
	[1000, '1 KB'],
	[45_200, '45 KB'],
	[999_600, '1 MB'],
	[2_900_000, '2,9 MB'],
	[150_000_000, '150 MB'],
	[3_250_000_000, '3,3 GB'],
])('writes %d bytes as %s', (bytes, expected) => {
	expect(sizeInWords(bytes)).toBe(expected)
})
