/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { SentManifest } from './sentPaper'

import { expect, it } from '@jest/globals'
import { sentPaper } from './sentPaper'

const MANIFEST: SentManifest = {
	council: { name: 'Conseil municipal – Les Arollières', assembly: 'Conseil municipal' },
	convocation: { kind: 'initial', urgency: null },
	meeting: { startsAt: '2027-01-19T19:00:00+01:00', place: 'Mairie' },
	signatory: { name: 'Odile Perrachon', civility: 'Mme', function: 'maire' },
	agenda: [{ number: 1, title: 'Tarifs', closedSession: true, note: 'Dix centimes.' }, { number: null, title: 'Questions', closedSession: false, note: null }],
}

it('says on paper what the manifest says', () => {
	const paper = sentPaper(MANIFEST, '2027-01-14T17:10:00+01:00', 'a1')
	expect(paper).toMatchObject({ assembly: 'conseil municipal', kind: { name: 'initial' }, place: 'Mairie', fingerprint: 'a1', signature: { office: 'La maire', name: 'Odile Perrachon' } })
	expect(paper?.agenda).toEqual([{ number: '1.', title: 'Tarifs', isClosed: true, note: 'Dix centimes.', isNew: false }, { number: '–', title: 'Questions', isClosed: false, note: undefined, isNew: false }])
})

it('has the words of the council, as they were sent', () => {
	const letter = { opening: '{civilité} {élu}, venez à {heure}.', closing: null, contact: 'Mairie' }
	expect(sentPaper({ ...MANIFEST, letter }, '2027-01-14T17:10:00+01:00', 'a1')).toMatchObject({ opening: 'Madame, Monsieur, venez à 19\u00A0h.', contact: 'Mairie' })
})

it('gives the reason of the urgency, and the office of whoever signs', () => {
	const paper = sentPaper({ ...MANIFEST, convocation: { kind: 'urgency', urgency: 'Fin du délai.' }, signatory: { name: 'Paul Roux', civility: 'M.', function: 'Président' } }, '2027-01-14T17:10:00+01:00', 'a1')
	expect(paper?.kind).toEqual({ name: 'urgency', reason: 'Fin du délai.' })
	expect(paper?.signature.office).toBe('Le président')
})

it('says what a later act changes, and has no paper for pieces that were replaced', () => {
	const later = (kind: SentManifest['convocation']['kind']) => sentPaper({ ...MANIFEST, convocation: { kind, urgency: null }, change: { sentAt: '2027-01-10T10:00:00+01:00', formerly: { startsAt: '2027-01-12T19:00:00+01:00' } } }, '2027-01-14T17:10:00+01:00', 'a1')?.kind
	expect(later('addendum')).toEqual({ name: 'addendum', sentAt: '2027-01-10T10:00:00+01:00' })
	expect(later('postponement')).toEqual({ name: 'postponement', formerStart: '2027-01-12T19:00:00+01:00' })
	expect(later('second')).toEqual({ name: 'second', firstStart: '2027-01-12T19:00:00+01:00', failure: null })
	expect(later('cancellation')).toEqual({ name: 'cancellation' })
	expect(later('replacement')).toBeUndefined()
})
