/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { codesOf, refusal } from '../../tests/js/reasons'
import { addendum, cancellation, itemCheck, postponement } from './convocationChange'
import { instant } from './temporal'

const at = (text: string) => instant('at', text)
const council = { kind: 'commune', population: 2240 } as const
const timezone = 'Europe/Paris'
const meeting = { council, timezone, meetingStart: at('2027-01-19T19:00:00+01:00') }

it.each([
	['on the last day', '2027-01-15T23:59:59+01:00', 3, 'ok', ['addendum_sent_again']],
	['the day after', '2027-01-16T00:00:00+01:00', 2, 'urgency_only', ['addendum_by_urgency', 'addendum_sent_again']],
	['with one clear day', '2027-01-17T23:59:59+01:00', 1, 'urgency_only', ['addendum_by_urgency', 'addendum_sent_again']],
	['the day before', '2027-01-18T09:00:00+01:00', 0, 'refused', ['addendum_too_late']],
	['on the very day', '2027-01-19T09:00:00+01:00', -1, 'refused', ['addendum_too_late']],
])('an addendum sent %s', (_, addendumSent, francs, status, codes) => {
	const result = addendum({ ...meeting, addendumSent: at(addendumSent) })
	const sent = status !== 'refused'
	expect(result).toMatchObject({ ok: status === 'ok', francs, status, newManifest: sent, notifyAll: sent })
	expect(codesOf(result)).toEqual([...codes, 'addendum_follows_period'])
})

it('an addendum in an emergency is not offered for an installation', () => {
	expect(addendum({ ...meeting, meetingKind: 'installation', addendumSent: at('2027-01-16T12:00:00+01:00') }).status).toBe('refused')
})

/** CAA Versailles 3 March 2011 n° 09VE03950: even urgent and with the agreement of all present. */
it.each([
	['a deliberation on the agenda', 'deliberation', 'agenda', false, 'ok', null],
	['a deliberation added at the meeting', 'deliberation', 'agenda', true, 'refused', 'not_on_agenda'],
	['an election added at the meeting', 'election', 'agenda', true, 'refused', 'not_on_agenda'],
	['a deliberation added under other business', 'deliberation', 'other_business', true, 'refused', 'not_on_agenda'],
	['a deliberation under other business', 'deliberation', 'other_business', false, 'warning', 'important_matter_under_other_business'],
	['an election under other business', 'election', 'other_business', false, 'warning', 'important_matter_under_other_business'],
	['information under other business', 'information', 'other_business', false, 'ok', null],
	['information added at the meeting', 'information', 'agenda', true, 'ok', null],
] as const)('%s', (_, kind, under, addedAtMeeting, status, reason) => {
	const result = itemCheck({ kind, under, addedAtMeeting })
	expect(result).toMatchObject({ ok: status === 'ok', status, reason })
	expect(codesOf(result)).toEqual(reason === null ? [] : [reason])
})

it('refuses an item that stands nowhere', () => {
	expect(() => itemCheck({ kind: 'deliberation', under: 'any' as 'agenda', addedAtMeeting: false })).toThrow(refusal('under', 'unknown_value'))
})

describe('a meeting put off', () => {
	const next = (sent: string, meetingStart: string) =>
		postponement(meeting.meetingStart, { council, timezone, meetingStart: at(meetingStart), sends: [{ at: at(sent) }] })

	it('is convened anew, with a whole period', () => {
		const result = next('2027-01-18T10:00:00+01:00', '2027-01-22T19:00:00+01:00')
		expect(result).toMatchObject({ ok: true, mayHold: true, francs: 3, originalStatus: 'postponed' })
		expect(codesOf(result)).toEqual(['postponed', 'notice_kept'])
	})

	it('does not profit from the first sending', () => {
		expect(next('2027-01-18T10:00:00+01:00', '2027-01-21T19:00:00+01:00')).toMatchObject({ ok: false, francs: 2, originalStatus: 'postponed' })
	})

	it('can be put off until its hour, not after', () => {
		expect(next('2027-01-19T19:00:00+01:00', '2027-01-25T19:00:00+01:00')).toMatchObject({ ok: true, originalStatus: 'postponed' })
		const late = next('2027-01-19T19:00:01+01:00', '2027-01-25T19:00:00+01:00')
		expect(late).toMatchObject({ ok: false, mayHold: false, originalStatus: 'sent' })
		expect(codesOf(late)).toContain('already_open')
		const sends = ['2027-01-19T18:00:00+01:00', '2027-01-19T20:00:00+01:00'].map((sent) => ({ at: at(sent) }))
		expect(postponement(meeting.meetingStart, { council, timezone, meetingStart: at('2027-01-25T19:00:00+01:00'), sends }).originalStatus).toBe('sent')
	})
})

it.each([
	['a minute before', '2027-01-19T18:59:00+01:00', true, 'cancellable'],
	['at its very hour', '2027-01-19T19:00:00+01:00', true, 'cancellable'],
	['a second later', '2027-01-19T19:00:01+01:00', false, 'already_open'],
])('a meeting cancelled %s', (_, cancelledAt, allowed, code) => {
	const result = cancellation(meeting.meetingStart, at(cancelledAt))
	expect(result).toMatchObject({ ok: allowed, allowed })
	expect(codesOf(result)).toEqual([code])
})
