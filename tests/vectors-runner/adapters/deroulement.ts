/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ClosedSessionInput } from '../../../src/rules/closedSession'
import type { MeetingStep } from '../../../src/rules/meetingOrder'
import type { Adapter, Given } from '../adapter'

import { closedSession } from '../../../src/rules/closedSession'
import { checkMeetingOrder } from '../../../src/rules/meetingOrder'
import { checkMinutesContent, minutesContentReasons } from '../../../src/rules/recordContent'
import { codes } from '../adapter'

const deroulement: Adapter = (given) => {
	switch (given.text('check')) {
		case 'sequence': {
			const inExercise = given.number('inExercise')
			const steps = given.objects('steps').map(stepOf)
			return { violations: codes(checkMeetingOrder({ inExercise, urgent: given.flag('urgent', false), steps }).reasons) }
		}
		case 'huis_clos':
			return huisClos(given)
		default:
			return minutesContent(given)
	}
}

export default deroulement

function stepOf(step: Given): MeetingStep {
	const name = step.text('do')
	switch (name) {
		case 'urgency_vote':
			return { do: name, for: step.number('for'), against: step.number('against') }
		case 'elect_president':
		case 'vote':
			return { do: name, item: step.text('item') }
		case 'open_item':
			return { do: name, item: step.text('item'), kind: step.text('kind', 'deliberation') }
		case 'quorum_check':
			return { do: name, counted: step.number('counted') }
		default:
			return { do: name as 'appoint_secretary' }
	}
}

function huisClos(given: Given) {
	const { ok, reasons } = closedSession({
		kind: given.object('council').text('kind') as ClosedSessionInput['kind'],
		requestedBy: given.isText('requestedBy') ? given.text('requestedBy') as 'chair' : given.number('requestedBy'),
		presentOrRepresented: given.number('presentOrRepresented'),
		for: given.number('for'),
		decidedAtMeeting: given.flag('decidedAtMeeting'),
	})
	return { allowed: ok, reason: ok ? null : codes(reasons)[0] }
}

/** The cases do not fix the key of the names in public ballots: it is the one that no other field bears. */
function minutesContent(given: Given) {
	const fields = given.entries('minutes')
	const ofNames = fields.find(([field]) => !Object.hasOwn(minutesContentReasons, field))?.[0] ?? 'publicBallotNames'
	const { ok, reasons } = checkMinutesContent({
		filled: new Set(fields.filter(([, isFilled]) => isFilled).map(([field]) => field === ofNames ? 'publicBallotNames' : field)),
		ballotRequested: given.flag('ballotRequested', false),
		publicBallots: given.number('publicBallots', 0),
	})
	return { missing: codes(reasons).map((field) => field === 'publicBallotNames' ? ofNames : field), mayBeAdopted: ok }
}
