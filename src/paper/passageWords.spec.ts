/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Passage } from '../api/types'

import { anOpinion, aPassage, NOW } from './given'
import { historyWord, isUpcoming, passageLook } from './passageWords'

it.each<[string, Partial<Passage>, string | null]>([
	['a meeting being prepared', {}, 'In preparation'],
	['a meeting whose council is convened', { meetingState: 'convened' }, 'To come'],
	['a cancelled meeting', { meetingState: 'cancelled' }, 'Meeting cancelled'],
	['a meeting that is over, of which nobody said anything', { date: '2026-12-15', meetingState: 'held' }, null],
	['a meeting that is over and was never convened here', { date: '2026-12-15', meetingState: 'draft' }, null],
	['a result', { date: '2026-12-15', result: 'Adopté' }, 'Adopté'],
])('says of %s only what somebody recorded', (_, values, word) => {
	expect(passageLook(aPassage(values), NOW)?.text ?? null).toBe(word)
})

it.each([
	['favourable', 'Favourable opinion', 'success'],
	['reserved', 'Favourable, with reserves', 'warning'],
	['unfavourable', 'Unfavourable opinion', 'error'],
] as const)('tells a %s opinion by word and tone', (opinion, text, tone) => {
	expect(passageLook(anOpinion({ opinion }), NOW)).toMatchObject({ text, tone })
})

it('takes today for still to come, and an opinion given today for over', () => {
	expect(isUpcoming(aPassage({ date: '2027-01-12' }), NOW)).toBe(true)
	expect(isUpcoming(aPassage({ date: '2027-01-11' }), NOW)).toBe(false)
	expect(isUpcoming(anOpinion({ date: '2027-01-12' }), NOW)).toBe(false)
})

it('says the next passage, else the last one, else that there was none', () => {
	expect(historyWord(aPassage(), anOpinion(), NOW)).toBe('Next: Tuesday, January 19, conseil municipal')
	expect(historyWord(null, anOpinion(), NOW)).toBe('Last: January 7, 2027, commission travaux')
	expect(historyWord(null, null, NOW)).toBe('Not examined yet')
})
