/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Meeting, Procedure } from './noticePeriod'
import type { Reason, Verdict } from './result'
import type { Instant, ZonedDateTime } from './temporal'

import { distinct, oneOf } from './impossibleValue'
import { deadline } from './noticePeriod'
import { reason } from './result'
import { compareInstants, isAfterSecond } from './temporal'

export const convocationMembersReasons = {
	nothing_sent: {
		article: 'L2121-10',
		level: 'error',
		text: 'Member {member}: nothing was sent. Hand the convocation over or post it by {remedyBefore} at the latest.',
	},
	bounced: {
		article: 'L2121-10; CE 30 March 2021 n° 446461',
		level: 'error',
		text: 'Member {member}: the e-mail came back. Hand the convocation over or post it by {remedyBefore} at the latest.',
	},
	late: {
		article: 'L2121-11, L2121-12; CE 30 March 2021 n° 446461',
		level: 'error',
		text: 'Member {member}: the convocation left after {remedyBefore}, too late. One late sending is enough to make the deliberations illegal.',
	},
	wrong_channel: {
		article: 'L2121-10; CE 30 March 2021 n° 446461',
		level: 'error',
		text: 'Member {member}: he asked for paper and had an e-mail that he did not open in time. Hand the convocation over or post it by {remedyBefore} at the latest.',
	},
} as const

export const CHANNELS = ['email', 'paper'] as const
export const DISPATCH_EVENTS = ['emailed', 'bounced', 'opened', 'acknowledged', 'handed', 'posted'] as const

export type Channel = typeof CHANNELS[number]
export type DispatchEvent = typeof DISPATCH_EVENTS[number]
export type DispatchProblem = keyof typeof convocationMembersReasons

/** What is recorded of the convocation of one member. */
export interface Dispatch {
	readonly member: string
	/** Paper when the member asked for it in writing, e-mail otherwise. */
	readonly channel: Channel
	readonly events: readonly { readonly type: DispatchEvent, readonly at: Instant }[]
}

export interface ConvocationMembers extends Verdict<DispatchProblem> {
	/** Members convened, in the order given. */
	readonly valid: readonly string[]
	readonly problems: readonly { readonly member: string, readonly reason: DispatchProblem }[]
	/** Last instant at which handing over or posting still cures a problem. */
	readonly remedyBefore: ZonedDateTime
}

/**
 * Whether each member is convened: one sending by the channel of the member, within the period, that did not bounce.
 * Handing over and posting suit everybody; an e-mail to a member who asked for paper counts only when he is known to
 * have opened or acknowledged it within the period. CGCT, art. L. 2121-10; CE 30 March 2021 n° 446461. When several
 * problems hold for a member the first of `bounced`, `late`, `wrong_channel` is told.
 *
 * @param input `procedure` by which they are convened: by `urgency` one clear day is enough, a `second` convocation has three
 * whatever the size of the council
 * @throws ImpossibleValue a member given twice, an unknown channel or event, an unknown zone, a council out of scope
 */
export function convocationMembers(input: Meeting & { readonly members: readonly Dispatch[], readonly procedure?: Procedure }): ConvocationMembers {
	distinct('members', input.members.map(({ member }) => member))
	const { latestSend: remedyBefore } = deadline(input, input.procedure)
	const isInTime = (at: Instant) => !isAfterSecond(at, remedyBefore)
	const found = input.members.map((dispatch, index) => ({
		member: dispatch.member,
		problem: problemOf(checked(dispatch, `members[${index}]`), isInTime),
	}))
	const problems = found.flatMap(({ member, problem }) => problem === null ? [] : [{ member, reason: problem }])
	return {
		ok: problems.length === 0,
		valid: found.filter(({ problem }) => problem === null).map(({ member }) => member),
		problems,
		remedyBefore,
		reasons: problems.map(({ member, reason: code }): Reason<DispatchProblem> =>
			reason(convocationMembersReasons, code, { member, remedyBefore })),
	}
}

function checked(dispatch: Dispatch, field: string): Dispatch {
	oneOf(`${field}.channel`, dispatch.channel, CHANNELS)
	dispatch.events.forEach(({ type }, index) => oneOf(`${field}.events[${index}].type`, type, DISPATCH_EVENTS))
	return dispatch
}

function problemOf(dispatch: Dispatch, isInTime: (at: Instant) => boolean): DispatchProblem | null {
	const { arrived, bounced } = sendingsOf(dispatch)
	const opened = dispatch.events.some(({ type, at }) => (type === 'opened' || type === 'acknowledged') && isInTime(at))
	const suits = ({ type }: { type: DispatchEvent }) => type !== 'emailed' || dispatch.channel === 'email' || opened
	if (arrived.some((sending) => isInTime(sending.at) && suits(sending))) {
		return null
	}
	if (bounced > 0) {
		return 'bounced'
	}
	if (arrived.length === 0) {
		return 'nothing_sent'
	}
	return arrived.some(({ at }) => !isInTime(at)) ? 'late' : 'wrong_channel'
}

/** A bounce undoes the last e-mail sent before it that has not come back yet. */
function sendingsOf({ events }: Dispatch): { arrived: Dispatch['events'], bounced: number } {
	const inOrder = [...events].sort((one, other) => compareInstants(one.at, other.at))
	const arrived: Dispatch['events'][number][] = []
	let bounced = 0
	for (const event of inOrder) {
		if (event.type === 'bounced') {
			const returned = arrived.map(({ type }) => type).lastIndexOf('emailed')
			if (returned >= 0) {
				arrived.splice(returned, 1)
				bounced++
			}
		} else if (event.type !== 'opened' && event.type !== 'acknowledged') {
			arrived.push(event)
		}
	}
	return { arrived, bounced }
}
