/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { aHolder } from './given'
import { candidates } from './holders'

it('shows those who can be chosen first, and keeps the order of the tableau within', () => {
	const shown = candidates([
		aHolder({ memberId: 1, carries: 'Mireille Gontharet' }),
		aHolder({ memberId: 2, answer: 'absent' }),
		aHolder({ memberId: 3, answer: 'present' }),
		aHolder({ memberId: 4, answer: 'proxy' }),
		aHolder({ memberId: 5 }),
	])

	expect(shown.map(({ holder, obstacle }) => [holder.memberId, obstacle])).toEqual([[3, null], [5, null], [1, 'carries'], [2, 'absent'], [4, 'absent']])
})
