/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Convocation, Council, Dispatch, Meeting } from '../api/types'
import type { DispatchProblem, Dispatch as RuledDispatch } from '../rules/convocationMembers'

import { mdiAlertCircleOutline, mdiCheckCircleOutline, mdiClockOutline, mdiEmailOutline, mdiHelpCircleOutline } from '@mdi/js'
import { asRuled } from '../council/legalDates'
import { convocationMembers } from '../rules/convocationMembers'
import { ImpossibleValue } from '../rules/impossibleValue'
import { instant, zonedText } from '../rules/temporal'
import { momentInFull } from '../ui/dates'
import { t } from '../ui/l10n'

export interface DispatchWords {
	readonly icon: string
	readonly tone: 'neutral' | 'info' | 'success' | 'warning' | 'error'
	readonly text: string
}

/** How far the sending to one member is, in a few words. */
export function dispatchWords(dispatch: Dispatch): DispatchWords {
	if (dispatch.delivered !== null) {
		const moment = momentInFull(dispatch.delivered.at)
		return { icon: mdiCheckCircleOutline, tone: 'success', text: dispatch.delivered.how === 'handed'
			? t('conseil_municipal', 'Handed over on {moment}', { moment })
			: t('conseil_municipal', 'Posted on {moment}', { moment }) }
	}
	switch (dispatch.state) {
		case 'sent':
			return { icon: mdiCheckCircleOutline, tone: 'success', text: t('conseil_municipal', 'Sent on {moment}', { moment: momentInFull(dispatch.sentAt ?? '') }) }
		case 'failed':
			return { icon: mdiAlertCircleOutline, tone: 'error', text: dispatch.error === 'no_address' ? t('conseil_municipal', 'No address') : t('conseil_municipal', 'Refused by the mail server') }
		case 'uncertain':
			return { icon: mdiHelpCircleOutline, tone: 'warning', text: t('conseil_municipal', 'Perhaps sent: nobody knows') }
		case 'paper':
			return { icon: mdiEmailOutline, tone: 'warning', text: t('conseil_municipal', 'On paper: to be delivered') }
		case 'queued':
			return dispatch.error === null
				? { icon: mdiClockOutline, tone: 'info', text: t('conseil_municipal', 'Being sent') }
				: { icon: mdiAlertCircleOutline, tone: 'warning', text: t('conseil_municipal', 'Refused for now: tried again soon') }
	}
}

export interface MembersConvened {
	readonly problems: Readonly<Record<number, DispatchProblem>>
	/** Last moment at which handing over or posting still cures a problem. */
	readonly remedyBefore: string
}

/** Which members are not validly convened as things stand; null for a council whose law the rules do not know. */
export function membersConvened(council: Council, meeting: Pick<Meeting, 'startsAt' | 'kind'>, convocation: Convocation): MembersConvened | null {
	if (convocation.kind === 'cancellation' || convocation.kind === 'replacement') {
		return toldOrNot(meeting, convocation)
	}
	try {
		const found = convocationMembers({
			council: asRuled(council),
			meetingKind: meeting.kind === 'installation' ? 'installation' : 'ordinary',
			meetingStart: instant('startsAt', meeting.startsAt),
			timezone: council.timezone,
			members: convocation.dispatches.map(asRuledDispatch),
			urgent: convocation.kind === 'urgency' || convocation.overrides.some(({ check }) => check === 'notice' || check === 'interval'),
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

/** No period to keep: whoever was sent nothing is told until the hour of the meeting. */
function toldOrNot({ startsAt }: Pick<Meeting, 'startsAt'>, { dispatches }: Convocation): MembersConvened {
	const untold = dispatches.filter(({ sentAt, delivered }) => sentAt === null && delivered === null)
	return { problems: Object.fromEntries(untold.map(({ memberId }) => [memberId, 'nothing_sent'])), remedyBefore: startsAt }
}

function asRuledDispatch({ memberId, channel, sentAt, delivered }: Dispatch): RuledDispatch {
	return {
		member: String(memberId),
		channel,
		events: [
			...(sentAt === null ? [] : [{ type: 'emailed' as const, at: instant('sentAt', sentAt) }]),
			...(delivered === null ? [] : [{ type: delivered.how, at: instant('delivered', delivered.at) }]),
		],
	}
}
