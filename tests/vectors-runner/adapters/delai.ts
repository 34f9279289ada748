/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { MeetingKind, Sending } from '../../../src/rules/noticePeriod'
import type { Answer, Given } from '../adapter'

import { noticePeriod } from '../../../src/rules/noticePeriod'
import { dateText, zonedText } from '../../../src/rules/temporal'
import { councilOf, instantOf, timezoneOf } from '../values'

export default function delai(given: Given): Answer {
	const period = noticePeriod({
		council: councilOf(given),
		meetingKind: given.text('meetingKind', 'ordinary') as MeetingKind,
		meetingStart: instantOf(given, 'meetingStart'),
		sends: sendsOf(given),
		urgencyReason: given.textOrNull('urgencyReason'),
		timezone: timezoneOf(given),
	})
	return { ...period, latestSend: zonedText(period.latestSend), earliestMeeting: dateText(period.earliestMeeting) }
}

function sendsOf(given: Given): Sending[] {
	return given.isNull('sent')
		? given.objects('sends').map((send) => ({ member: send.text('member'), at: instantOf(send, 'at') }))
		: [{ at: instantOf(given, 'sent') }]
}
