/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Convocation, Council, Dispatch, Followed, Meeting, Recipient } from '../api/types'
import type { DispatchProblem } from '../rules/convocationMembers'

import { mdiAccountArrowRightOutline, mdiAccountCancelOutline, mdiAccountCheckOutline, mdiCalendarAccountOutline, mdiCheckDecagramOutline, mdiEyeOutline, mdiFileDocumentCheckOutline } from '@mdi/js'
import { choiceWord } from '../reply/answerWords'
import { theirCalendarSentence } from '../reply/calendarWords'
import { expectedQuorum } from '../reply/expectedQuorum'
import { daysBetween, hour, momentInFull, momentShort } from '../ui/dates'
import { t } from '../ui/l10n'
import { cameBack, unreached } from './attempts'
import { convenedBy } from './dispatchState'

/** One thing that is known of a member who was convened. */
export interface Trace {
	readonly icon: string
	readonly text: string
	/** The same with its whole date, where the text is short. */
	readonly title?: string
}

/** What is known of the reading of one member, in the order in which it happens. */
export function readingTraces(dispatch: Dispatch, followed: Followed | undefined, documents: number, now: string): Trace[] {
	const dated = (icon: string, moment: string | null, words: (moment: string) => string) => moment === null ? [] : [{ icon, text: words(momentShort(moment, now)), title: words(momentInFull(moment)) }]
	return [
		...dated(mdiEyeOutline, dispatch.openedAt, (moment) => t('conseil_municipal', 'opened {moment}', { moment })),
		...(followed === undefined || followed.documentsOpened === 0
			? []
			: [{ icon: mdiFileDocumentCheckOutline, text: t('conseil_municipal', 'pieces opened: {opened} of {documents}', { opened: followed.documentsOpened, documents: Math.max(documents, followed.documentsOpened) }) }]),
		...dated(mdiCheckDecagramOutline, dispatch.acknowledgedAt, (moment) => t('conseil_municipal', 'acknowledged {moment}', { moment })),
	]
}

/** What a member answered, and what the member's calendar says. */
export function answerTraces(followed: Followed | undefined): Trace[] {
	return [
		...answerTrace(followed),
		...(followed === undefined || followed.calendar === null ? [] : [{ icon: mdiCalendarAccountOutline, text: theirCalendarSentence(followed.calendar) }]),
	]
}

function answerTrace(followed: Followed | undefined): Trace[] {
	if (followed === undefined || followed.answer === null) {
		return []
	}
	if (followed.answer === 'proxy') {
		return [{ icon: mdiAccountArrowRightOutline, text: followed.holder === null
			? t('conseil_municipal', 'gave a proxy that has ended')
			: t('conseil_municipal', 'proxy to {name}', { name: followed.holder }) }]
	}
	return [{ icon: followed.answer === 'present' ? mdiAccountCheckOutline : mdiAccountCancelOutline, text: choiceWord(followed.answer, followed.civility).toLocaleLowerCase() }]
}

/** What is known of a meeting, beside what was sent to each member. */
export interface Asking {
	/** Answers are awaited: the meeting takes place, and its hour is not past. */
	readonly open: boolean
	/** When each member was reminded last, whichever act it was for: once a day for the whole meeting. */
	readonly remindedAt: ReadonlyMap<number, string>
	/** Members whom neither an e-mail nor a notification reaches. */
	readonly unreachable: ReadonlySet<number>
	/** Moment of the server. */
	readonly now: string
}

/** Nobody is awaited once the meeting is cancelled or its hour is past. */
export function askingOf(meeting: Pick<Meeting, 'state' | 'startsAt'>, sent: readonly Convocation[], recipients: readonly Recipient[], now: string): Asking {
	const reminded = sent.flatMap(({ dispatches }) => dispatches).filter(({ remindedAt }) => remindedAt !== null).sort((one, other) => Date.parse(one.remindedAt!) - Date.parse(other.remindedAt!))
	return {
		open: meeting.state === 'convened' && Date.parse(now) <= Date.parse(meeting.startsAt),
		remindedAt: new Map(reminded.map(({ memberId, remindedAt }) => [memberId, remindedAt!])),
		unreachable: new Set(recipients.filter(({ address, hasAccount }) => address === null && !hasAccount).map(({ memberId }) => memberId)),
		now,
	}
}

/**
 * `bounced`: the e-mail came back; `address`: refused or no address; `deliver`: nothing reached the member yet, paper or hand does; `tell`: the same of whoever has left the council; `remind`: convened, and silent;
 * `call`: the same, but only by voice; `reminded`: asked again today; null: nothing to do. What arrived too late is cured by nothing that is done here.
 */
export type ToDo = 'bounced' | 'address' | 'deliver' | 'tell' | 'remind' | 'call' | 'reminded' | null

export function toDo(dispatch: Dispatch, followed: Followed | undefined, problem: DispatchProblem | null, asking: Asking): ToDo {
	if (problem !== null && problem !== 'late' && dispatch.delivered === null && !isLateAfterAll(dispatch, problem)) {
		return toReach(dispatch)
	}
	if (!asking.open || followed === undefined || dispatch.former || !isSilent(dispatch, followed)) {
		return null
	}
	if (asking.unreachable.has(dispatch.memberId)) {
		return 'call'
	}
	const last = asking.remindedAt.get(dispatch.memberId)
	return last !== undefined && daysBetween(last, asking.now) === 0 ? 'reminded' : 'remind'
}

function toReach(dispatch: Dispatch): ToDo {
	const { channel, state, error, former } = dispatch
	const carried = former ? 'tell' : 'deliver'
	if (state === 'queued') {
		return error === null ? null : error === 'server_unreachable' ? carried : 'address'
	}
	return cameBack(dispatch) ? 'bounced' : channel === 'email' && state === 'failed' ? 'address' : carried
}

/** The rule tells the return of the first e-mail; the next one has arrived, out of time. */
function isLateAfterAll(dispatch: Dispatch, problem: DispatchProblem): boolean {
	return problem === 'bounced' && unreached(dispatch) === null
}

/** Convened by something that has arrived, and not answered. */
export function isSilent(dispatch: Dispatch, followed: Followed): boolean {
	return followed.answer === null && ((dispatch.state === 'sent' && !cameBack(dispatch)) || dispatch.delivered !== null)
}

/** @param remindedAt when the member was reminded last */
export function toDoWords(what: ToDo, remindedAt: string | null): string | null {
	switch (what) {
		case 'bounced':
			return t('conseil_municipal', 'Hand the paper over or post it; or correct the address, then send again.')
		case 'address':
			return t('conseil_municipal', 'Correct the address, then send again; or hand the paper over.')
		case 'deliver':
			return t('conseil_municipal', 'Hand the paper over or post it, then note it here.')
		case 'tell':
			return t('conseil_municipal', 'Tell them by post or by call, then note it here.')
		case 'call':
			return t('conseil_municipal', 'No e-mail: call, then note the answer.')
		case 'reminded':
			return t('conseil_municipal', 'reminded today at {hour}', { hour: hour(remindedAt ?? '') })
		default:
			return null
	}
}

/** One figure at the head of the table. */
export interface Tile {
	readonly id: 'convened' | 'opened' | 'acknowledged' | 'answered' | 'present'
	readonly count: number
	readonly of: number
	readonly text: string
	/** Between 0 and 1. */
	readonly share: number
}

/** How far the council is: convened, opened, acknowledged, answered, and who will be there against the quorum; nobody answers to a cancellation. */
export function tilesOf(convocation: Convocation, followed: readonly Followed[], council: Pick<Council, 'seats'>, problems: Readonly<Record<number, DispatchProblem>>): Tile[] {
	const dispatches = convenedBy(convocation)
	const byMember = new Map(followed.map((one) => [one.memberId, one]))
	const total = dispatches.length
	const tile = (id: Tile['id'], count: number, of: number, text: string): Tile => ({ id, count, of, text, share: of === 0 ? 0 : Math.min(1, count / of) })
	const answerOf = ({ memberId }: Dispatch) => byMember.get(memberId)?.answer ?? null
	const present = dispatches.filter((one) => answerOf(one) === 'present')
	const { quorum } = expectedQuorum(council.seats, total, present.map(({ memberId }) => memberId))
	const byMail = dispatches.filter(({ channel }) => channel === 'email')
	const isTold = convocation.kind === 'cancellation' || convocation.kind === 'replacement'
	const reached = [
		tile('convened', dispatches.filter(({ memberId }) => problems[memberId] === undefined).length, total, isTold ? t('conseil_municipal', 'told, with proof') : t('conseil_municipal', 'convened, with proof')),
		tile('opened', byMail.filter(({ openedAt }) => openedAt !== null).length, byMail.length, t('conseil_municipal', 'have opened')),
		tile('acknowledged', byMail.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length, byMail.length, t('conseil_municipal', 'have acknowledged')),
	]
	return convocation.kind === 'cancellation'
		? reached
		: [
				...reached,
				tile('answered', dispatches.filter((one) => answerOf(one) !== null).length, total, t('conseil_municipal', 'have answered')),
				{ ...tile('present', present.length, quorum, t('conseil_municipal', 'present announced; the quorum is {quorum}', { quorum })) },
			]
}
