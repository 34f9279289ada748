/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Council } from './council'
import type { NoticeDay } from './noticeDays'
import type { Verdict } from './result'
import type { Instant, PlainDate, ZonedDateTime } from './temporal'

import { isEpci, isOfSize3500, knownCouncil, ordinaryNoticeDays } from './council'
import { ImpossibleValue, oneOf } from './impossibleValue'
import { noticeDays } from './noticeDays'
import { reason } from './result'
import { addDays, compareInstants, dateIn, daysBetween, isAfterSecond, lastSecondOf } from './temporal'

export const noticePeriodReasons = {
	notice_kept: {
		article: 'L2121-11, L2121-12',
		level: 'info',
		text: 'Clear days between the sending and the meeting: {francs}. The law asks for {required}.',
	},
	too_late: {
		article: 'L2121-11, L2121-12',
		level: 'error',
		text: 'The convocation left too late. Clear days: {francs}; the law asks for {required}. It had to leave by {latestSend} at the latest; sent when it was, it allows a meeting from {earliestMeeting} on.',
	},
	late_members: {
		article: 'L2121-10; CE 30 March 2021 n° 446461',
		level: 'error',
		text: 'Members convened too late: {count}. One late sending is enough to make the deliberations illegal, even if that member attends.',
	},
	urgency_reason_missing: {
		article: 'L2121-11, L2121-12',
		level: 'error',
		text: 'Only the urgency procedure allows this period. Write its reason: the maire gives account of it at the opening.',
	},
	urgency: {
		article: 'L2121-11, L2121-12',
		level: 'warning',
		text: 'Urgency procedure: the maire gives account of it at the opening of the meeting and the council decides on it first. If it says no, every item is put off to a later meeting.',
	},
	no_clear_day: {
		article: 'L2121-11, L2121-12',
		level: 'blocking',
		text: 'There is not one clear day between the sending and the meeting: even in an emergency the meeting cannot be held. Choose a date from {earliestUrgent} on.',
	},
	urgency_not_offered: {
		article: 'L2121-7',
		level: 'uncertain',
		text: 'No source says that urgency may shorten the period of an installation meeting: it is not offered.',
	},
	epci_installation: {
		article: 'L5211-1, L5211-8; CE 22 July 2015 n° 383072',
		level: 'info',
		text: 'The three clear days of an installation meeting are those of a commune: a council of several communes keeps its ordinary period.',
	},
	ccas_period: {
		article: 'CASF R123-16',
		level: 'uncertain',
		text: 'For the board of a CCAS three clear days are applied; the sources do not say that the days are clear. This is the safest reading.',
	},
} as const

/** Clear days between the sending of a second convocation and its meeting, in every commune. */
export const SECOND_CONVOCATION_DAYS = 3

export const MEETING_KINDS = ['ordinary', 'installation'] as const
export type MeetingKind = typeof MEETING_KINDS[number]

export type Urgency = 'not_needed' | 'possible' | 'impossible'

/** When the convocation left for one member: sending of the e-mail, postmark of the letter, or handing over. */
export interface Sending {
	readonly at: Instant
	/** Who it was sent to; omitted when one sending stands for all. */
	readonly member?: string
}

export interface Meeting {
	readonly council: Council
	/** `ordinary` by default. */
	readonly meetingKind?: MeetingKind
	readonly meetingStart: Instant
	/** IANA name of the legal time of the council. */
	readonly timezone: string
}

export interface NoticePeriodInput extends Meeting {
	/** The sending that counts for each member, at least one. */
	readonly sends: readonly Sending[]
	/** Why the maire shortens the period. */
	readonly urgencyReason?: string | null
}

export interface NoticePeriod extends Verdict<keyof typeof noticePeriodReasons> {
	/** Clear days the law asks for. */
	readonly required: number
	/** Clear days there are, the fewest over the sendings; −1 when sent on the day of the meeting. */
	readonly francs: number
	/** Last legal second to send. */
	readonly latestSend: ZonedDateTime
	/** First legal day of the meeting, counted from the latest sending. */
	readonly earliestMeeting: PlainDate
	readonly urgency: Urgency
	/** The period is kept, or urgency is possible and has its reason. */
	readonly mayHold: boolean
	/** Members convened after the last legal second. */
	readonly lateMembers: readonly string[]
	/** From the day of the latest sending to that of the meeting, both included. */
	readonly days: readonly NoticeDay[]
}

/**
 * Notice period of a convocation, in clear days (jours francs): whole days between the day of the sending and that of
 * the meeting, neither of which counts, in the legal time of the council. CGCT, art. L. 2121-11 and L. 2121-12 (urgency
 * included), L. 2121-7 (installation), L. 5211-1 (EPCI); CE 12 July 1955 Mignaloux-Beauvoir, CE 5 February 1954
 * Peslier. Saturdays, Sundays and public holidays count. The installation of an EPCI keeps its ordinary period: CE 22
 * July 2015 n° 383072. Uncertain: urgency for an installation meeting, not offered; the period of a CCAS.
 *
 * @throws ImpossibleValue no sending, a meeting before a sending, an unknown zone, a council out of scope
 */
export function noticePeriod(input: NoticePeriodInput): NoticePeriod {
	const { meetingStart, sends, timezone, urgencyReason = null } = input
	const { required, meetingDate, latestSend } = deadline(input)
	const sent = latestOf(sends, meetingStart)
	const sentDate = dateIn(sent, timezone)
	const francs = daysBetween(sentDate, meetingDate) - 1
	const ok = francs >= required
	const urgency = urgencyOf(francs, required, input.meetingKind)
	const mayHold = ok || (urgency === 'possible' && isWritten(urgencyReason))
	const late = sends.filter(({ at }) => isAfterSecond(at, latestSend))
	const lateMembers = [...new Set(late.flatMap(({ member }) => member ?? []))]
	const earliestMeeting = addDays(sentDate, required + 1)
	const found = { required, francs, latestSend, earliestMeeting, urgency, mayHold, lateMembers }
	return { ok, ...found, days: noticeDays(sentDate, meetingDate), reasons: reasonsOf(input, found, addDays(sentDate, 2)) }
}

/** `second`: a second convocation, after a meeting that lacked its quorum. */
export const PROCEDURES = ['ordinary', 'urgency', 'second'] as const
export type Procedure = typeof PROCEDURES[number]

export interface Deadline {
	/** Clear days the law asks for. */
	readonly required: number
	/** Article that sets the period. */
	readonly article: string
	readonly meetingDate: PlainDate
	/** Last legal second to send. */
	readonly latestSend: ZonedDateTime
}

/**
 * Clear days asked for and last legal second to send, before anything is sent. By urgency, the one clear day below
 * which even that procedure cannot go; three for a second convocation, in every commune: CGCT, art. L. 2121-17; CE 16
 * June 1997 n° 142691 Pfister. Same articles as noticePeriod() for all others.
 *
 * @throws ImpossibleValue an unknown zone, a council out of scope
 */
export function deadline({ council, meetingKind = 'ordinary', meetingStart, timezone }: Meeting, procedure: Procedure = 'ordinary'): Deadline {
	oneOf('procedure', procedure, PROCEDURES)
	const { days, article } = procedure === 'second' ? secondPeriod(council) : legalPeriod(council, meetingKind)
	const required = procedure === 'urgency' ? 1 : days
	const meetingDate = dateIn(meetingStart, timezone)
	return { required, article, meetingDate, latestSend: lastSecondOf(addDays(meetingDate, -required - 1), timezone) }
}

/** Three clear days, five from 3,500 inhabitants; three for the installation of a commune, whatever its size. */
function legalPeriod(council: Council, meetingKind: MeetingKind): { days: number, article: string } {
	knownCouncil(council)
	oneOf('meetingKind', meetingKind, MEETING_KINDS)
	if (council.kind === 'ccas') {
		return { days: 3, article: 'CASF R123-16' }
	}
	if (council.kind === 'commune' && meetingKind === 'installation') {
		return { days: 3, article: 'L2121-7' }
	}
	return { days: ordinaryNoticeDays(council), article: isOfSize3500(council) ? 'L2121-12' : 'L2121-11' }
}

function secondPeriod(council: Council): { days: number, article: string } {
	knownCouncil(council)
	return { days: SECOND_CONVOCATION_DAYS, article: 'L2121-17' }
}

function latestOf(sends: readonly Sending[], meetingStart: Instant): Instant {
	if (sends.length === 0) {
		throw new ImpossibleValue('sends', 'empty')
	}
	sends.forEach(({ at }, index) => {
		if (compareInstants(at, meetingStart) > 0) {
			throw new ImpossibleValue('meetingStart', 'too_early', { other: `sends[${index}].at` })
		}
	})
	return sends.map(({ at }) => at).reduce((latest, at) => compareInstants(at, latest) > 0 ? at : latest)
}

function urgencyOf(francs: number, required: number, meetingKind?: MeetingKind): Urgency {
	if (francs >= required) {
		return 'not_needed'
	}
	return francs >= 1 && meetingKind !== 'installation' ? 'possible' : 'impossible'
}

function isWritten(text: string | null): boolean {
	return text !== null && text.trim() !== ''
}

function reasonsOf(
	{ council, meetingKind, urgencyReason = null }: NoticePeriodInput,
	found: Omit<NoticePeriod, 'ok' | 'days' | 'reasons'>,
	earliestUrgent: PlainDate,
): NoticePeriod['reasons'] {
	const { required, francs, latestSend, earliestMeeting, urgency, lateMembers } = found
	const particular = [
		...(isEpci(council) && meetingKind === 'installation' ? [reason(noticePeriodReasons, 'epci_installation')] : []),
		...(council.kind === 'ccas' ? [reason(noticePeriodReasons, 'ccas_period')] : []),
	]
	if (urgency === 'not_needed') {
		return [reason(noticePeriodReasons, 'notice_kept', { francs, required }), ...particular]
	}
	return [
		reason(noticePeriodReasons, 'too_late', { francs, required, latestSend, earliestMeeting }),
		...(lateMembers.length > 0 ? [reason(noticePeriodReasons, 'late_members', { count: lateMembers.length })] : []),
		urgencyReasonOf(),
		...particular,
	]

	function urgencyReasonOf() {
		if (urgency === 'possible') {
			return reason(noticePeriodReasons, isWritten(urgencyReason) ? 'urgency' : 'urgency_reason_missing')
		}
		return francs < 1
			? reason(noticePeriodReasons, 'no_clear_day', { earliestUrgent })
			: reason(noticePeriodReasons, 'urgency_not_offered')
	}
}
