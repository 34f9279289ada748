/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { proposedDeadline } from './proposedDeadline'

describe('proposedDeadline', () => {
	it.each([
		['two weeks before the meeting', '2027-01-19T19:00:00+01:00', '2026-12-22T09:00:00+01:00', '2027-01-05'],
		['three days from now when two weeks before is near', '2027-01-19T19:00:00+01:00', '2027-01-03T09:00:00+01:00', '2027-01-06'],
		['three days from now when two weeks before is over', '2027-01-19T19:00:00+01:00', '2027-01-10T09:00:00+01:00', '2027-01-13'],
		['the eve of a meeting that is close', '2027-01-19T19:00:00+01:00', '2027-01-17T09:00:00+01:00', '2027-01-18'],
	])('is %s', (_, startsAt, now, day) => {
		expect(proposedDeadline(startsAt, now)).toEqual({ day, hour: '18:00' })
	})
})
