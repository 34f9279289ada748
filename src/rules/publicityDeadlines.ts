/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ExaminedItem } from './numbering'
import type { Verdict } from './result'
import type { PlainDate } from './temporal'

import { ImpossibleValue } from './impossibleValue'
import { isAct } from './item'
import { reason } from './result'
import { addDays, addMonths, compareDates, daysBetween } from './temporal'

export const publicityDeadlinesReasons = {
	list_due: {
		article: 'L2121-25',
		level: 'info',
		text: 'The list of deliberations is posted at the mairie, and put online when there is a website, by {dueBy} at the latest.',
	},
	list_late: {
		article: 'L2121-25',
		level: 'error',
		text: 'The list of deliberations is late: it had to be posted, and put online when there is a website, by {dueBy}. Publish it now.',
	},
	noted_is_listed: {
		article: 'L2121-25',
		level: 'uncertain',
		text: 'The list carries the deliberations that only take note; the law speaks of those approved or refused.',
	},
	minutes_due: {
		article: 'L2121-15',
		level: 'info',
		text: 'The minutes are published by {publishBy} at the latest: within the week after the meeting that adopted them.',
	},
	minutes_late: {
		article: 'L2121-15',
		level: 'error',
		text: 'The minutes should have been published by {publishBy}. Publish them now.',
	},
	minutes_waiting: {
		article: 'L2121-15',
		level: 'info',
		text: 'The minutes are not adopted yet. Days since the meeting: {waitingDays}. They are adopted at the beginning of the next meeting.',
	},
	too_early_to_withdraw: {
		article: 'R2131-1',
		level: 'error',
		text: 'The act stays online for at least two months: it can be taken down from {earliest} on.',
	},
	may_withdraw: {
		article: 'R2131-1',
		level: 'info',
		text: 'The two months are over: the act may be taken down.',
	},
	month_end_by_analogy: {
		article: 'art. 641 CPC',
		level: 'uncertain',
		text: 'The month has no such day: its last day is taken, by analogy with civil procedure. To be safe, wait one day more.',
	},
	epci_copies: {
		article: 'L5211-40-2',
		level: 'info',
		text: 'All councillors of the member communes receive a copy of the convocation before the meeting, the list of deliberations by {listBy} and the minutes within one month of their adoption.',
	},
} as const

type Codes = keyof typeof publicityDeadlinesReasons

const WEEK = 7
const MONTHS_ONLINE = 2

export interface DeliberationList extends Verdict<Codes> {
	readonly dueBy: PlainDate
	/** Numbers on the agenda of the items that belong to the list. */
	readonly entries: readonly string[]
	readonly late: boolean
}

/**
 * List of the deliberations examined: within one week, posted and, when there is a website, online. CGCT, art.
 * L. 2121-25. Same items as those numbered. What has not been done is late once the week is over, or when `today` is
 * not given.
 *
 * @param input dates null while nothing has been posted or put online
 * @throws ImpossibleValue a publication before the meeting
 */
export function deliberationList({ meetingDate, items = [], hasSite, posted, online, today = null }: {
	meetingDate: PlainDate
	items?: readonly ExaminedItem[]
	hasSite: boolean
	posted: PlainDate | null
	online: PlainDate | null
	today?: PlainDate | null
}): DeliberationList {
	notBefore('posted', posted, 'meetingDate', meetingDate)
	notBefore('online', online, 'meetingDate', meetingDate)
	const dueBy = addDays(meetingDate, WEEK)
	const isLate = (done: PlainDate | null) => done === null
		? today === null || compareDates(today, dueBy) > 0
		: compareDates(done, dueBy) > 0
	const late = isLate(posted) || (hasSite && isLate(online))
	const acts = items.filter(isAct)
	return {
		ok: !late,
		dueBy,
		entries: acts.map(({ no }) => no),
		late,
		reasons: [
			reason(publicityDeadlinesReasons, late ? 'list_late' : 'list_due', { dueBy }),
			...(acts.some(({ outcome }) => outcome === 'noted') ? [reason(publicityDeadlinesReasons, 'noted_is_listed')] : []),
		],
	}
}

export interface MinutesPublication extends Verdict<Codes> {
	/** Null while the minutes are not adopted. */
	readonly publishBy: PlainDate | null
	/** Days since the meeting while the minutes are not adopted, else null. */
	readonly waitingDays: number | null
}

/**
 * Publication of the minutes within the week after the meeting that adopted them. CGCT, art. L. 2121-15. Nothing is
 * due before the adoption.
 *
 * @param input `publishedOn` null while they are not published
 * @throws ImpossibleValue adoption or today before the meeting
 */
export function minutesPublication({ meetingDate, adoptedOn, publishedOn = null, today }: {
	meetingDate: PlainDate
	adoptedOn: PlainDate | null
	publishedOn?: PlainDate | null
	today: PlainDate
}): MinutesPublication {
	notBefore('today', today, 'meetingDate', meetingDate)
	notBefore('adoptedOn', adoptedOn, 'meetingDate', meetingDate)
	if (adoptedOn === null) {
		const waitingDays = daysBetween(meetingDate, today)
		return { ok: true, publishBy: null, waitingDays, reasons: [reason(publicityDeadlinesReasons, 'minutes_waiting', { waitingDays })] }
	}
	const publishBy = addDays(adoptedOn, WEEK)
	const ok = compareDates(publishedOn ?? today, publishBy) <= 0
	return { ok, publishBy, waitingDays: null, reasons: [reason(publicityDeadlinesReasons, ok ? 'minutes_due' : 'minutes_late', { publishBy })] }
}

export interface OnlineWithdrawal extends Verdict<Codes> {
	readonly earliest: PlainDate
	readonly allowed: boolean
}

/**
 * An act stays online for at least two months: until the same day of the month, or the last day of a month without
 * it (by analogy with art. 641 CPC, uncertain). CGCT, art. R. 2131-1.
 *
 * @throws ImpossibleValue an attempt before the act went online
 */
export function onlineWithdrawal(online: PlainDate, attempt: PlainDate): OnlineWithdrawal {
	notBefore('attempt', attempt, 'online', online)
	const earliest = addMonths(online, MONTHS_ONLINE)
	const allowed = compareDates(attempt, earliest) >= 0
	return {
		ok: allowed,
		earliest,
		allowed,
		reasons: [
			reason(publicityDeadlinesReasons, allowed ? 'may_withdraw' : 'too_early_to_withdraw', { earliest }),
			...(earliest.day === online.day ? [] : [reason(publicityDeadlinesReasons, 'month_end_by_analogy')]),
		],
	}
}

export interface EpciCopies extends Verdict<Codes> {
	readonly listBy: PlainDate
	/** Null while the minutes are not adopted. */
	readonly minutesBy: PlainDate | null
}

/**
 * Copies an EPCI owes to all councillors of its member communes: the list within one month of the meeting, the minutes
 * within one month of their adoption. CGCT, art. L. 5211-40-2.
 *
 * @throws ImpossibleValue an adoption before the meeting
 */
export function epciCopies(meetingDate: PlainDate, minutesAdoptedOn: PlainDate | null): EpciCopies {
	notBefore('minutesAdoptedOn', minutesAdoptedOn, 'meetingDate', meetingDate)
	const listBy = addMonths(meetingDate, 1)
	return {
		ok: true,
		listBy,
		minutesBy: minutesAdoptedOn === null ? null : addMonths(minutesAdoptedOn, 1),
		reasons: [reason(publicityDeadlinesReasons, 'epci_copies', { listBy })],
	}
}

function notBefore(field: string, date: PlainDate | null, otherField: string, other: PlainDate): void {
	if (date !== null && compareDates(date, other) < 0) {
		throw new ImpossibleValue(field, 'too_early', { other: otherField })
	}
}
