/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Convocation, Council, Dispatch, Meeting } from '../api/types'
import type { DispatchProblem } from '../rules/convocationMembers'
import type { Procedure } from '../rules/noticePeriod'

import { mdiAlertCircleOutline, mdiCheckCircleOutline, mdiClockOutline, mdiEmailRemoveOutline, mdiHelpCircleOutline, mdiPrinterOutline } from '@mdi/js'
import { asRuled } from '../council/legalDates'
import { convocationMembers } from '../rules/convocationMembers'
import { ImpossibleValue } from '../rules/impossibleValue'
import { compareInstants, instant, zonedText } from '../rules/temporal'
import { momentShort } from '../ui/dates'
import { t } from '../ui/l10n'
import { cameBack, eventsOf, unreached } from './attempts'

export interface DispatchWords {
	readonly icon: string
	readonly tone: 'neutral' | 'info' | 'success' | 'warning' | 'error'
	readonly text: string
	/** When it reached that state, when that is known. */
	readonly at: string | null
}

/** Errors that the app itself gives; any other is what the mail server said. */
const OWN_ERRORS = ['no_address', 'account_gone', 'superseded', 'server_unreachable', 'refused']

/** What the mail server said, null when it said nothing. */
export const serverWords = ({ error }: Dispatch): string | null => error === null || OWN_ERRORS.includes(error) ? null : error

function failedWords(error: string | null): string {
	switch (error) {
		case 'no_address':
		case 'account_gone':
			return t('conseil_municipal', 'No address')
		case 'superseded':
			return t('conseil_municipal', 'Not sent: a later message replaced it')
		default:
			return t('conseil_municipal', 'Refused by the mail server')
	}
}

/** How far the sending to one member is, in a few words. */
export function dispatchWords(dispatch: Dispatch): DispatchWords {
	if (dispatch.delivered !== null) {
		const { how, at } = dispatch.delivered
		return { icon: mdiCheckCircleOutline, tone: 'success', at, text: how === 'handed' ? t('conseil_municipal', 'Handed over') : t('conseil_municipal', 'Posted') }
	}
	switch (dispatch.state) {
		case 'sent':
			if (cameBack(dispatch)) {
				return { icon: mdiEmailRemoveOutline, tone: 'error', at: dispatch.attempts.at(-1)!.bounced!.at, text: t('conseil_municipal', 'The e-mail came back') }
			}
			return { icon: mdiCheckCircleOutline, tone: 'success', at: dispatch.sentAt, text: t('conseil_municipal', 'Sent') }
		case 'failed':
			return { icon: mdiAlertCircleOutline, tone: 'error', at: null, text: failedWords(dispatch.error) }
		case 'uncertain':
			return { icon: mdiHelpCircleOutline, tone: 'warning', at: null, text: t('conseil_municipal', 'Perhaps sent: nobody knows') }
		case 'paper':
			return { icon: mdiPrinterOutline, tone: 'warning', at: null, text: t('conseil_municipal', 'On paper: to be delivered') }
		case 'queued':
			return dispatch.error === null
				? { icon: mdiClockOutline, tone: 'info', at: null, text: t('conseil_municipal', 'Being sent') }
				: { icon: mdiAlertCircleOutline, tone: 'error', at: null, text: dispatch.error === 'server_unreachable' ? t('conseil_municipal', 'The mail server cannot be reached: tried again soon') : t('conseil_municipal', 'Refused: tried again soon') }
	}
}

/** The e-mails before the last one: sending again takes nothing back of them. */
export function earlierAttempts({ attempts }: Dispatch, now: string): string[] {
	return attempts.slice(0, -1).flatMap(({ attempt, address, sentAt, bounced }) => {
		if (sentAt === null) {
			return []
		}
		const words = { attempt, address: address ?? '–', moment: momentShort(sentAt, now) }
		return [bounced === null
			? t('conseil_municipal', 'E-mail {attempt}: sent {moment} to {address}', words)
			: t('conseil_municipal', 'E-mail {attempt}: sent {moment} to {address}, came back', words)]
	})
}

export interface MembersConvened {
	readonly problems: Readonly<Record<number, DispatchProblem>>
	/** Last moment at which handing over or posting still cures a problem. */
	readonly remedyBefore: string
}

/** Which members are not validly convened as things stand; null for a council whose law the rules do not know. */
export function membersConvened(council: Council, meeting: Pick<Meeting, 'startsAt' | 'kind'>, convocation: Convocation): MembersConvened | null {
	if (convocation.kind === 'cancellation' || convocation.kind === 'replacement') {
		return toldOrNot(startOf(convocation, meeting), convocation)
	}
	try {
		const found = convocationMembers({
			council: asRuled(council),
			meetingKind: meeting.kind === 'installation' ? 'installation' : 'ordinary',
			meetingStart: instant('startsAt', startOf(convocation, meeting)),
			timezone: council.timezone,
			members: convenedBy(convocation).map((dispatch) => ({ member: String(dispatch.memberId), channel: dispatch.channel, events: eventsOf(dispatch) })),
			procedure: procedureOf(convocation),
		})
		return {
			problems: Object.fromEntries(found.problems.map(({ member, reason }) => [Number(member), reason])),
			remedyBefore: zonedText(found.remedyBefore),
		}
	} catch (error) {
		if (error instanceof ImpossibleValue) {
			return null
		}
		throw error
	}
}

/** Hour of the meeting as that act convened it: a later one may have moved the meeting. */
function startOf({ startsAt }: Convocation, meeting: Pick<Meeting, 'startsAt'>): string {
	return startsAt ?? meeting.startsAt
}

/** What was passed over with a reason had one clear day at least. */
function procedureOf(convocation: Convocation): Procedure {
	return isUrgent(convocation) ? 'urgency' : convocation.kind === 'second' ? 'second' : 'ordinary'
}

/** Sent with less than the whole period, for a reason that was given. */
export function isUrgent({ kind, overrides }: Convocation): boolean {
	return kind === 'urgency' || overrides.some(({ check }) => check === 'notice' || check === 'interval')
}

/** `in_time`: what reaches them now still convenes them; `too_late`: the period is past, the meeting is not; `held`: its hour is past. */
export interface Cure {
	readonly stage: 'in_time' | 'too_late' | 'held'
	/** Members who are not convened and to whom nothing is leaving, in the order of the tableau. */
	readonly members: readonly Dispatch[]
}

/** Who is not convened, and whether something can still be done about it; null when every member is or is about to be. */
export function cureOf({ problems, remedyBefore }: MembersConvened, convocation: Convocation, meeting: Pick<Meeting, 'startsAt'>, now: string): Cure | null {
	const members = convenedBy(convocation).filter((dispatch) => problems[dispatch.memberId] !== undefined && !isLeaving(dispatch))
	if (members.length === 0) {
		return null
	}
	const isPast = (moment: string) => compareInstants(instant('now', now), instant('moment', moment)) > 0
	return { members, stage: isPast(startOf(convocation, meeting)) ? 'held' : isPast(remedyBefore) ? 'too_late' : 'in_time' }
}

/** How many members an act has not reached, and nothing is leaving to them. */
export function leftOf(council: Council, meeting: Pick<Meeting, 'startsAt' | 'kind'>, convocation: Convocation, now: string): number {
	const found = membersConvened(council, meeting, convocation)
	return found === null ? 0 : cureOf(found, convocation, meeting, now)?.members.length ?? 0
}

/** Its e-mail waits for the server, which has not been refused it. */
export function isLeaving({ state, error }: Dispatch): boolean {
	return state === 'queued' && error === null
}

/** No period to keep: whoever was sent nothing is told until the hour of the meeting. */
function toldOrNot(startsAt: string, convocation: Convocation): MembersConvened {
	const untold = convenedBy(convocation).flatMap((dispatch) => {
		const problem = unreached(dispatch)
		return problem === null ? [] : [[dispatch.memberId, problem] as const]
	})
	return { problems: Object.fromEntries(untold), remedyBefore: startsAt }
}

/** In exercise when it was sent: whoever had left by then is told of some acts, and convened by none. */
export function convenedBy({ dispatches }: Convocation): Dispatch[] {
	return dispatches.filter(({ former }) => !former)
}
