/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ReasonTable, Verdict } from './result'

import { distinct, ImpossibleValue, wholeNumber } from './impossibleValue'
import { isAct } from './item'
import { reason } from './result'

const MINUTES = 'L2121-15'
const LIST = 'L2121-25'

export const minutesContentReasons = {
	date: { article: MINUTES, level: 'error', text: 'The minutes do not say the date of the meeting.' },
	time: { article: MINUTES, level: 'error', text: 'The minutes do not say the hour of the meeting.' },
	president: { article: MINUTES, level: 'error', text: 'The minutes do not say who presided.' },
	presentOrRepresented: { article: MINUTES, level: 'error', text: 'The minutes do not name the members present or represented.' },
	secretaries: { article: MINUTES, level: 'error', text: 'The minutes do not name the secretary of the meeting.' },
	quorum: { article: MINUTES, level: 'error', text: 'The minutes do not say that the quorum was reached.' },
	agenda: { article: MINUTES, level: 'error', text: 'The minutes do not carry the agenda.' },
	deliberations: { article: MINUTES, level: 'error', text: 'The minutes do not carry the délibérations adopted.' },
	reports: { article: MINUTES, level: 'error', text: 'The reports on which the délibérations were adopted are missing.' },
	ballotRequests: { article: MINUTES, level: 'error', text: 'A particular ballot was asked for: the minutes do not mention the request.' },
	ballotResults: { article: MINUTES, level: 'error', text: 'The minutes do not give the results of the ballots.' },
	publicBallotNames: {
		article: MINUTES,
		level: 'error',
		text: 'Public ballots held: {publicBallots}. The minutes do not give the names of the voters and the sense of their votes.',
	},
	discussion: { article: MINUTES, level: 'error', text: 'The minutes do not give the substance of the discussions.' },
} as const satisfies ReasonTable

export const listContentReasons = {
	list_without_date: { article: LIST, level: 'error', text: 'The list of deliberations does not say the date of the meeting.' },
	deliberation_missing: {
		article: LIST,
		level: 'error',
		text: 'Item {no} was decided and is not in the list of deliberations: approved or refused, each one belongs to it.',
	},
	object_missing: { article: LIST, level: 'error', text: 'Item {no} is in the list of deliberations without its object.' },
	not_a_deliberation: {
		article: LIST,
		level: 'warning',
		text: 'Item {no} is in the list of deliberations but nothing was decided on it: withdrawn, postponed or for information.',
	},
} as const satisfies ReasonTable

export type MinutesField = keyof typeof minutesContentReasons

/** Fields every minutes have; `ballotRequests` and `publicBallotNames` are due only when there were any. */
const ALWAYS: readonly MinutesField[] = [
	'date',
	'time',
	'president',
	'presentOrRepresented',
	'secretaries',
	'quorum',
	'agenda',
	'deliberations',
	'reports',
	'ballotResults',
	'discussion',
]

export interface MinutesContentInput {
	/** Fields that are filled. */
	readonly filled: ReadonlySet<string>
	/** A particular ballot was asked for. */
	readonly ballotRequested: boolean
	/** Number of public ballots held. */
	readonly publicBallots: number
}

/**
 * What the minutes (procès-verbal) still miss. CGCT, art. L. 2121-15: minutes cannot be adopted while one of these is
 * empty. `ok`: they may be adopted.
 *
 * @throws ImpossibleValue a field that minutes do not have
 */
export function checkMinutesContent({ filled, ballotRequested, publicBallots }: MinutesContentInput): Verdict<MinutesField> {
	wholeNumber('publicBallots', publicBallots)
	const unknown = [...filled].find((field) => !Object.hasOwn(minutesContentReasons, field))
	if (unknown !== undefined) {
		throw new ImpossibleValue('filled', 'unknown_reference', { value: unknown })
	}
	const due: MinutesField[] = [...ALWAYS]
	if (ballotRequested) {
		due.push('ballotRequests')
	}
	if (publicBallots > 0) {
		due.push('publicBallotNames')
	}
	const missing = due.filter((field) => !filled.has(field))
	return { ok: missing.length === 0, reasons: missing.map((field) => reason(minutesContentReasons, field, { publicBallots })) }
}

export interface ListContentInput {
	readonly hasDate: boolean
	readonly entries: readonly { readonly no: string, readonly object: string }[]
	/** What the meeting examined. */
	readonly items: readonly { readonly no: string, readonly kind: string, readonly outcome: string | null }[]
}

/**
 * What the list of deliberations still misses. CGCT, art. L. 2121-25: date of the meeting, object of every délibération
 * approved or refused; those that only take note are added, a choice of this project. Items withdrawn, postponed or
 * for information do not belong to it. `ok`: the list may be published.
 *
 * @throws ImpossibleValue an entry twice, or about an item that is not on the agenda
 */
export function checkListContent({ hasDate, entries, items }: ListContentInput): Verdict<keyof typeof listContentReasons> {
	const listed = new Set(distinct('entries', entries.map(({ no }) => no)))
	const acts = new Set(items.filter(isAct).map(({ no }) => no))
	const known = new Set(distinct('items', items.map(({ no }) => no)))
	const unknown = entries.find(({ no }) => !known.has(no))
	if (unknown) {
		throw new ImpossibleValue('entries', 'unknown_reference', { value: unknown.no })
	}
	const reasons = [
		...(hasDate ? [] : [reason(listContentReasons, 'list_without_date')]),
		...[...acts].filter((no) => !listed.has(no)).map((no) => reason(listContentReasons, 'deliberation_missing', { no })),
		...entries.filter(({ object }) => object.trim() === '').map(({ no }) => reason(listContentReasons, 'object_missing', { no })),
		...[...listed].filter((no) => !acts.has(no)).map((no) => reason(listContentReasons, 'not_a_deliberation', { no })),
	]
	return { ok: reasons.every(({ level }) => level !== 'error'), reasons }
}
