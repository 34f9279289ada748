/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { type BallotMode, type MajorityInput, majority } from '../../../src/rules/majority'
import type { Adapter } from '../adapter'

const majorite: Adapter = (given) => ({
	...majority({
		kind: given.text('kind') as MajorityInput['kind'],
		ballot: given.text('ballot') as BallotMode,
		count: {
			for: given.number('for'),
			against: given.number('against'),
			abstain: given.number('abstain', 0),
			blank: given.number('blank', 0),
			null: given.number('null', 0),
			notVoting: given.number('notVoting', 0),
		},
		president: given.textOrNull('president') as MajorityInput['president'],
		voters: given.isNull('present') ? undefined : {
			present: given.number('present'),
			withdrawn: given.number('withdrawn', 0),
			activeProxies: given.number('activeProxies', 0),
		},
	}),
})

export default majorite
