/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { BallotModeInput } from '../../../src/rules/ballotMode'
import type { Adapter } from '../adapter'

import { ballotMode } from '../../../src/rules/ballotMode'

const scrutin: Adapter = (given) => {
	const requests = given.object('requests')
	const waiver = given.isNull('waiver') ? null : given.object('waiver')
	return {
		...ballotMode({
			present: given.number('present'),
			matter: given.text('matter') as BallotModeInput['matter'],
			requests: {
				public: requests.count('public'),
				secret: requests.count('secret'),
				publicByProxy: requests.count('publicByProxy'),
				secretByProxy: requests.count('secretByProxy'),
			},
			waiver: waiver && { against: waiver.number('against'), abstain: waiver.count('abstain') },
			secretByLaw: given.flag('secretByLaw', false),
			body: given.textOrNull('body') as BallotModeInput['body'],
			oneCandidatePerSeat: given.flag('oneCandidatePerSeat', false),
		}),
	}
}

export default scrutin
