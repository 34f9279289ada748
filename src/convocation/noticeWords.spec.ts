/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { NoticeCount } from './noticeCount'

import { aCouncil } from '../council/given'
import { noticeCount } from './noticeCount'
import { noticeWords } from './noticeWords'

/** For the meeting of Tuesday 19 January 2027, 19 h: three clear days, sent by Friday 15 at the latest. */
function said(now: string) {
	return noticeWords(noticeCount({ council: aCouncil(), meeting: { startsAt: '2027-01-19T19:00:00+01:00', kind: 'ordinary' }, now, urgencyReason: null }) as NoticeCount)
}

it('says until when it may still be sent', () => {
	expect(said('2027-01-13T09:00:00+01:00').until).toBe('You can still send until Friday, January 15, 23:59.')
	expect(said('2027-01-14T17:10:00+01:00')).toMatchObject({ isKept: true, count: '4 clear days, 3 needed', until: 'You can still send tomorrow, until 23:59.' })
	expect(said('2027-01-15T23:59:59+01:00').until).toBe('Today is the last day: you can send until 23:59.')
})

it('says when the last moment was, once it is past', () => {
	expect(said('2027-01-16T00:00:00+01:00')).toMatchObject({ isKept: false, until: 'The last moment to send in time was Friday, January 15, 23:59.' })
	expect(said('2027-01-19T09:00:00+01:00')).toMatchObject({ count: '0 clear days, 3 needed' })
})

it('counts the days in the legal time of the council', () => {
	expect(said('2027-01-14T22:59:59Z').until).toBe('You can still send tomorrow, until 23:59.')
	expect(said('2027-01-14T23:00:00Z').until).toBe('Today is the last day: you can send until 23:59.')
})

it('follows the period that is asked for: a second convocation has its own', () => {
	const count = noticeCount({ council: aCouncil({ population: 3500, noticeDays: 5 }), meeting: { startsAt: '2027-01-19T19:00:00+01:00', kind: 'ordinary' }, now: '2027-01-14T17:10:00+01:00', urgencyReason: null }) as NoticeCount
	expect(noticeWords({ ...count, required: 3 }).until).toBe('You can still send tomorrow, until 23:59.')
})
