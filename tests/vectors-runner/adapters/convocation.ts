/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { AgendaForm } from '../../../src/rules/convocationContent'
import type { Channel, DispatchEvent } from '../../../src/rules/convocationMembers'
import type { MeetingKind, Procedure } from '../../../src/rules/noticePeriod'
import type { Answer, Given } from '../adapter'

import { addendum, cancellation, itemCheck, postponement } from '../../../src/rules/convocationChange'
import { convocationContent } from '../../../src/rules/convocationContent'
import { convocationMembers } from '../../../src/rules/convocationMembers'
import { dateText, zonedText } from '../../../src/rules/temporal'
import { checkOf, councilOf, dateOrNullOf, instantOf, timezoneOf } from '../values'

export default function convocation(given: Given): Answer {
	return checkOf(given, { content, members, addendum: addendumOf, item, postpone, cancel })
}

function content(given: Given): Answer {
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

function members(given: Given): Answer {
	const result = convocationMembers({
		...meetingOf(given),
		procedure: given.text('procedure', 'ordinary') as Procedure,
		members: given.objects('members').map((member) => ({
			member: member.text('member'),
			channel: member.text('channel') as Channel,
			events: member.objects('events').map((event) => ({ type: event.text('type') as DispatchEvent, at: instantOf(event, 'at') })),
		})),
	})
	return { ...result, remedyBefore: zonedText(result.remedyBefore) }
}

function addendumOf(given: Given): Answer {
	return {
		...addendum({ ...meetingOf(given), addendumSent: instantOf(given, 'addendumSent') }),
	}
}

function item(given: Given): Answer {
	return {
		...itemCheck({
			kind: given.text('kind'),
			under: given.text('under') as 'agenda' | 'other_business',
			addedAtMeeting: given.flag('addedAtMeeting'),
		}),
	}
}

function postpone(given: Given): Answer {
	const next = given.object('new')
	const result = postponement(instantOf(given.object('original'), 'meetingStart'), {
		council: councilOf(given),
		timezone: timezoneOf(given),
		meetingStart: instantOf(next, 'meetingStart'),
		sends: [{ at: instantOf(next, 'sent') }],
	})
	return { ...result, earliestMeeting: dateText(result.earliestMeeting) }
}

function cancel(given: Given): Answer {
	return { ...cancellation(instantOf(given, 'meetingStart'), instantOf(given, 'cancelledAt')) }
}

function meetingOf(given: Given) {
	const meetingKind = given.text('meetingKind', 'ordinary') as MeetingKind
	return { council: councilOf(given), meetingKind, meetingStart: instantOf(given, 'meetingStart'), timezone: timezoneOf(given) }
}
