/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { addendum, cancellation, itemCheck, postponement } from '../../../src/rules/convocationChange'
import { type AgendaForm, convocationContent } from '../../../src/rules/convocationContent'
import { type Channel, type DispatchEvent, convocationMembers } from '../../../src/rules/convocationMembers'
import { dateText, zonedText } from '../../../src/rules/temporal'
import type { Adapter, Given } from '../adapter'
import { checkOf, councilOf, dateOrNullOf, instantOf, timezoneOf } from '../values'

const convocation: Adapter = (given) => checkOf(given, { content, members, addendum: addendumOf, item, postpone, cancel })

const content: Adapter = (given) => {
	const body = given.object('body')
	return {
		...convocationContent({
			council: councilOf(given),
			body: {
				date: dateOrNullOf(body, 'date'),
				time: body.textOrNull('time'),
				place: body.textOrNull('place'),
				agenda: body.text('agenda') as AgendaForm,
			},
			items: given.objects('items').map((entry) => ({
				no: entry.text('no'),
				kind: entry.text('kind'),
				note: null,
				equivalentDocument: entry.flag('note', false),
			})),
		}),
	}
}

const members: Adapter = (given) => {
	const result = convocationMembers({
		...meetingOf(given),
		members: given.objects('members').map((member) => ({
			member: member.text('member'),
			channel: member.text('channel') as Channel,
			events: member.objects('events').map((event) => ({ type: event.text('type') as DispatchEvent, at: instantOf(event, 'at') })),
		})),
	})
	return { ...result, remedyBefore: zonedText(result.remedyBefore) }
}

const addendumOf: Adapter = (given) => ({
	...addendum({ ...meetingOf(given), addendumSent: instantOf(given, 'addendumSent') }),
})

const item: Adapter = (given) => ({
	...itemCheck({
		kind: given.text('kind'),
		under: given.text('under') as 'agenda' | 'other_business',
		addedAtMeeting: given.flag('addedAtMeeting'),
	}),
})

const postpone: Adapter = (given) => {
	const next = given.object('new')
	const result = postponement(instantOf(given.object('original'), 'meetingStart'), {
		council: councilOf(given),
		timezone: timezoneOf(given),
		meetingStart: instantOf(next, 'meetingStart'),
		sends: [{ at: instantOf(next, 'sent') }],
	})
	return { ...result, earliestMeeting: dateText(result.earliestMeeting) }
}

const cancel: Adapter = (given) => ({ ...cancellation(instantOf(given, 'meetingStart'), instantOf(given, 'cancelledAt')) })

function meetingOf(given: Given) {
	return { council: councilOf(given), meetingStart: instantOf(given, 'meetingStart'), timezone: timezoneOf(given) }
}

export default convocation
