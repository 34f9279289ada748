/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { proposedMoment } from './proposedMoment'

const NOW = '2026-11-23T10:00:00+01:00'
const meeting = (startsAt: string, state: 'draft' | 'cancelled' = 'draft') => ({ startsAt, state })

it('follows the rhythm of the last two meetings, on the same weekday and at the same hour', () => {
	const meetings = [meeting('2026-11-10T20:30:00+01:00'), meeting('2026-12-15T20:30:00+01:00')]
	expect(proposedMoment(meetings, NOW)).toEqual({ day: '2027-01-19', hour: '20:30' })
})

it('leaves three weeks to prepare after a long silence', () => {
	expect(proposedMoment([meeting('2026-06-02T19:00:00+02:00')], NOW).day).toBe('2026-12-15')
})

it('does not count cancelled meetings', () => {
	const meetings = [meeting('2026-11-10T20:30:00+01:00'), meeting('2027-05-04T09:00:00+02:00', 'cancelled')]
	expect(proposedMoment(meetings, NOW).hour).toBe('20:30')
})

it('proposes no date to a council that never met here', () => {
	expect(proposedMoment([], NOW)).toEqual({ day: '', hour: '19:00' })
})
