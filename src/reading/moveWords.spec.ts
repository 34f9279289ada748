/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Reading } from '../api/types'

import { moveWords } from './moveWords'

const NOW = '2026-11-27T18:02:00+01:00'
const MEETING = { state: 'convened' as const, startsAt: '2026-12-06T18:30:00+01:00', place: 'Salle du conseil' }

function aMove(values: Partial<NonNullable<Reading['move']>> = {}): NonNullable<Reading['move']> {
	return { kind: 'postponement', at: NOW, reason: 'Travaux', formerStart: '2026-12-03T18:30:00+01:00', formerPlace: 'Salle du conseil', ...values }
}

it('says first that a cancelled meeting is not held, and why', () => {
	const words = moveWords({ ...MEETING, state: 'cancelled' }, aMove({ kind: 'cancellation', reason: 'Alerte météo' }), NOW)
	expect(words).toEqual({ type: 'error', sentence: 'This meeting is cancelled. You need neither come nor answer.', reason: 'Alerte météo' })
})

it('gives no reason of an earlier act for a meeting cancelled otherwise', () => {
	expect(moveWords({ ...MEETING, state: 'cancelled' }, aMove(), NOW)?.reason).toBeNull()
	expect(moveWords({ ...MEETING, state: 'cancelled' }, null, NOW)?.type).toBe('error')
})

it.each([
	['another date', {}, 'Meeting postponed: instead of Thursday, December 3, 18:30.'],
	['another date and place', { formerPlace: 'Mairie' }, 'Meeting postponed: instead of Thursday, December 3, 18:30, Mairie.'],
	['another place alone', { formerStart: MEETING.startsAt, formerPlace: 'Mairie' }, 'The meeting is held elsewhere: instead of Mairie.'],
	['a second convocation', { kind: 'second' as const }, 'Second convocation: the quorum was lacking on Thursday, December 3, 18:30.'],
])('says what changed: %s', (_, values, sentence) => {
	expect(moveWords(MEETING, aMove(values), NOW)).toEqual({ type: 'info', sentence, reason: 'Travaux' })
})

it('says nothing of a meeting that was never moved', () => {
	expect(moveWords(MEETING, null, NOW)).toBeNull()
})
