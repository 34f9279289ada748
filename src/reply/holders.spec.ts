/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { aHolder } from './given'
import { candidates } from './holders'

it('shows first those with whom nothing is against, and keeps the order of the tableau within', () => {
	const shown = candidates([
		aHolder({ memberId: 1, choice: 'impossible' }),
		aHolder({ memberId: 2, choice: 'doubtful' }),
		aHolder({ memberId: 3 }),
		aHolder({ memberId: 4, choice: 'doubtful' }),
		aHolder({ memberId: 5 }),
	])

	expect(shown.map(({ memberId }) => memberId)).toEqual([3, 5, 2, 4, 1])
})
