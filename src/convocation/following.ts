/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Convocation, Council, Dispatch, Followed } from '../api/types'
import type { DispatchProblem } from '../rules/convocationMembers'

import { mdiAccountArrowRightOutline, mdiAccountCancelOutline, mdiAccountCheckOutline, mdiCalendarAccountOutline, mdiCheckDecagramOutline, mdiEyeOutline, mdiFileDocumentCheckOutline } from '@mdi/js'
import { choiceWord } from '../reply/answerWords'
import { theirCalendarSentence } from '../reply/calendarWords'
import { expectedQuorum } from '../reply/expectedQuorum'
import { daysBetween, hour, momentNear } from '../ui/dates'
import { t } from '../ui/l10n'

/** One thing that is known of a member who was convened. */
export interface Trace {
	readonly icon: string
	readonly text: string
}

/** What is known of the reading of one member, in the order in which it happens. */
export function readingTraces(dispatch: Dispatch, followed: Followed | undefined, documents: number, now: string): Trace[] {
	const at = (moment: string) => momentNear(moment, now)
	return [
		...(dispatch.openedAt === null ? [] : [{ icon: mdiEyeOutline, text: t('conseil_municipal', 'opened {moment}', { moment: at(dispatch.openedAt) }) }]),
		...(followed === undefined || followed.documentsOpened === 0
			? []
			: [{ icon: mdiFileDocumentCheckOutline, text: t('conseil_municipal', 'pieces opened: {opened} of {documents}', { opened: followed.documentsOpened, documents: Math.max(documents, followed.documentsOpened) }) }]),
		...(dispatch.acknowledgedAt === null ? [] : [{ icon: mdiCheckDecagramOutline, text: t('conseil_municipal', 'acknowledged {moment}', { moment: at(dispatch.acknowledgedAt) }) }]),
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

/**
 * `address`: refused or no address; `deliver`: nothing reached the member yet, paper or hand does; `remind`: convened, and silent;
 * `reminded`: the same, asked again today; null: nothing to do. What arrived too late is cured by nothing that is done here.
 */
export type ToDo = 'address' | 'deliver' | 'remind' | 'reminded' | null

export function toDo(dispatch: Dispatch, followed: Followed | undefined, problem: DispatchProblem | null, now: string): ToDo {
	if (problem !== null && problem !== 'late' && dispatch.delivered === null) {
		return dispatch.channel === 'email' && dispatch.state === 'failed' ? 'address' : dispatch.state === 'queued' ? null : 'deliver'
	}
	if (followed === undefined || !isSilent(dispatch, followed)) {
		return null
	}
	return dispatch.remindedAt !== null && daysBetween(dispatch.remindedAt, now) === 0 ? 'reminded' : 'remind'
}

/** Convened by something that has arrived, and not answered. */
export function isSilent({ state, delivered }: Dispatch, followed: Followed): boolean {
	return followed.answer === null && (state === 'sent' || delivered !== null)
}

export function toDoWords(what: ToDo, dispatch: Dispatch): string | null {
	switch (what) {
		case 'address':
			return t('conseil_municipal', 'Correct the address, then send again; or hand the paper over.')
		case 'deliver':
			return t('conseil_municipal', 'Hand the paper over or post it, then note it here.')
		case 'reminded':
			return t('conseil_municipal', 'reminded today at {hour}', { hour: hour(dispatch.remindedAt ?? '') })
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

/** How far the council is: convened, opened, acknowledged, answered, and who will be there against the quorum. */
export function tilesOf(convocation: Convocation, followed: readonly Followed[], council: Pick<Council, 'seats'>, problems: Readonly<Record<number, DispatchProblem>>): Tile[] {
	const { dispatches } = convocation
	const byMember = new Map(followed.map((one) => [one.memberId, one]))
	const total = dispatches.length
	const tile = (id: Tile['id'], count: number, of: number, text: string): Tile => ({ id, count, of, text, share: of === 0 ? 0 : Math.min(1, count / of) })
	const answerOf = ({ memberId }: Dispatch) => byMember.get(memberId)?.answer ?? null
	const present = dispatches.filter((one) => answerOf(one) === 'present')
	const { quorum } = expectedQuorum(council.seats, total, present.map(({ memberId }) => memberId))
	const byMail = dispatches.filter(({ channel }) => channel === 'email')
	return [
		tile('convened', dispatches.filter(({ memberId }) => problems[memberId] === undefined).length, total, t('conseil_municipal', 'convened, with proof')),
		tile('opened', byMail.filter(({ openedAt }) => openedAt !== null).length, byMail.length, t('conseil_municipal', 'have opened')),
		tile('acknowledged', byMail.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length, byMail.length, t('conseil_municipal', 'have acknowledged')),
		tile('answered', dispatches.filter((one) => answerOf(one) !== null).length, total, t('conseil_municipal', 'have answered')),
		{ ...tile('present', present.length, quorum, t('conseil_municipal', 'present announced; the quorum is {quorum}', { quorum })) },
	]
}
