/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { BallotMode, MajorityInput } from '../../../src/rules/majority'
import type { Adapter } from '../adapter'

import { majority } from '../../../src/rules/majority'

const majorite: Adapter = (given) => ({
	...majority({
		kind: given.text('kind') as MajorityInput['kind'],
		ballot: given.text('ballot') as BallotMode,
		count: {
			for: given.number('for'),
			against: given.number('against'),
			abstain: given.count('abstain'),
			blank: given.count('blank'),
			null: given.count('null'),
			notVoting: given.count('notVoting'),
		},
		president: given.textOrNull('president') as MajorityInput['president'],
		voters: given.isNull('present')
			? undefined
			: {
					present: given.number('present'),
					withdrawn: given.count('withdrawn'),
					activeProxies: given.count('activeProxies'),
				},
	}),
})

export default majorite
