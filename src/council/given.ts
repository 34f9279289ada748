/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Builders for the specs of a council: each states only what matters to the test. */
import type { Council, CouncilSummary, Deadline, Home, MeetingSummary, Member } from '../api/types'

import { EMPTY_MEMBER } from './memberFields'

export function aCouncil(values: Partial<Council> = {}): Council {
	return {
		id: 1,
		kind: 'commune',
		name: 'Commune des Arollières',
		shortName: 'Les Arollières',
		insee: '73012',
		siret: null,
		population: 1180,
		seats: 15,
		inExercise: 15,
		hasMember3500: false,
		noticeDays: 3,
		noticeDaysOverride: null,
		noticeReason: null,
		publicityMode: 'electronic',
		website: null,
		replyAddress: null,
		address: null,
		meetingPlace: null,
		timezone: 'Europe/Paris',
		digest: 'daily',
		pieceLimit: 20,
		deadlines: [],
		ownDeadlines: false,
		roles: ['manager', 'staff'],
		version: 1,
		...values,
	}
}

export function aSummary(values: Partial<CouncilSummary> = {}): CouncilSummary {
	const { id, kind, name, shortName, timezone, roles } = aCouncil()
	return { id, kind, name, shortName, timezone, roles, ...values }
}

/** An ordinary meeting in preparation, Tuesday 19 January 2027 at 19 h. */
export function aMeeting(values: Partial<MeetingSummary> = {}): MeetingSummary {
	return {
		id: 10,
		councilId: 1,
		kind: 'ordinary',
		title: 'Conseil municipal',
		startsAt: '2027-01-19T19:00:00+01:00',
		place: 'Salle du conseil',
		state: 'draft',
		group: 'upcoming',
		itemCount: 14,
		readyCount: 7,
		publishedCount: 0,
		attention: 0,
		deadlines: [],
		...values,
	}
}

/** A planned step, as the council plans it before the meeting of 19 January 2027. */
export function aStep(key: string, date: string): Deadline {
	return { key, label: null, days: (Date.UTC(2027, 0, 19) - Date.parse(date)) / 86_400_000, date, origin: 'template' }
}

/** Seen on Tuesday 12 January 2027 at 14 h 05. */
export function aHome(values: Partial<Home> = {}): Home {
	return {
		council: aCouncil(),
		now: '2027-01-12T14:05:00+01:00',
		meetings: [aMeeting()],
		nextMeetingId: 10,
		asks: [],
		changes: [],
		lastVisitAt: null,
		members: 15,
		papers: 2,
		spaceFolderId: null,
		commissions: 0,
		commissionMeetings: [],
		convened: [],
		...values,
	}
}

export function aMember(id: number, values: Partial<Member> = {}): Member {
	return { ...EMPTY_MEMBER, id, position: id, firstName: 'Odile', lastName: `Perrier ${id}`, version: 1, ...values }
}
