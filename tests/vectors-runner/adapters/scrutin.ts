/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { type BallotModeInput, ballotMode } from '../../../src/rules/ballotMode'
import type { Adapter } from '../adapter'

const scrutin: Adapter = (given) => {
	const requests = given.object('requests')
	const waiver = given.isNull('waiver') ? null : given.object('waiver')
	return {
		...ballotMode({
			present: given.number('present'),
			matter: given.text('matter') as BallotModeInput['matter'],
			requests: {
				public: requests.number('public', 0),
				secret: requests.number('secret', 0),
				publicByProxy: requests.number('publicByProxy', 0),
				secretByProxy: requests.number('secretByProxy', 0),
			},
			waiver: waiver && { against: waiver.number('against'), abstain: waiver.number('abstain', 0) },
			secretByLaw: given.flag('secretByLaw', false),
			body: given.textOrNull('body') as BallotModeInput['body'],
			oneCandidatePerSeat: given.flag('oneCandidatePerSeat', false),
		}),
	}
}

export default scrutin
